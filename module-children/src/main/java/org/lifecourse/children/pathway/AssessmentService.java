package org.lifecourse.children.pathway;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.children.ChildrenModule;
import org.lifecourse.children.ChildrenPermission;
import org.lifecourse.children.pathway.Footsteps.Subject;
import org.lifecourse.children.pathway.Footsteps.Trail;
import org.lifecourse.children.pathway.PathwayRowRepository.Kind;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;

/** Referrals to social work: decided on, assessed, authorised, and stepped down again. */
@ApplicationService
public class AssessmentService {

    private static final String DECIDE = "referral-decision";
    private static final String WRITE = "assessment";
    private static final String AUTHORISE = "assessment-authorisation";

    @Inject
    private PathwayRepository repository;
    @Inject
    private PathwayRowRepository rows;
    @Inject
    private CaseReading reading;
    @Inject
    private Openings openings;
    @Inject
    private Footsteps footsteps;
    @Inject
    private Family family;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** A page of referrals with their assessments. */
    @RequiresPermission(ChildrenPermission.ASSESSMENT_VIEW)
    public CaseList referrals(CaseFilter filter, int first, int most) {
        current.mustHold(ChildrenPermission.ASSESSMENT_VIEW, ChildrenModule.CODE);
        return reading.page(Kind.REFERRAL, filter, first, most);
    }

    /** The same as a file that leaves the portal; who took how many is audited. */
    @RequiresPermission(ChildrenPermission.CASE_EXPORT)
    public CaseList export(CaseFilter filter, int most) {
        current.mustHold(ChildrenPermission.CASE_EXPORT, ChildrenModule.CODE);
        return reading.taken("assessment.exported", referrals(filter, 0, most));
    }

    /** The same for a program; who read how many is audited. */
    @RequiresPermission(ChildrenPermission.ASSESSMENT_VIEW)
    public CaseList listed(CaseFilter filter, int first, int most) {
        return reading.taken("assessment.listed", referrals(filter, first, most));
    }

    /** @throws RuleViolation {@code referral.unknown} */
    @RequiresPermission(ChildrenPermission.ASSESSMENT_VIEW)
    public ReferralDetails details(String reference) {
        current.mustHold(ChildrenPermission.ASSESSMENT_VIEW, ChildrenModule.CODE);
        var found = rows.referral(reference, reading.reader()).orElseThrow(() -> new RuleViolation("referral.unknown", reference));
        reading.opened(Trail.SOCIAL_WORK, reference, found.children());
        return found;
    }

    /** A referral for the form that writes its assessment. */
    @RequiresPermission(ChildrenPermission.ASSESSMENT_EDIT)
    public ReferralDetails writable(String reference) {
        current.mustHold(ChildrenPermission.ASSESSMENT_EDIT, ChildrenModule.CODE);
        return details(reference);
    }

    /** A referral for the forms that decide on it and authorise its assessment. */
    @RequiresPermission(ChildrenPermission.ASSESSMENT_AUTHORISE)
    public ReferralDetails decidable(String reference) {
        current.mustHold(ChildrenPermission.ASSESSMENT_AUTHORISE, ChildrenModule.CODE);
        return details(reference);
    }

    /** Decides on the type of response and notes that the referrer was told. */
    @RequiresPermission(ChildrenPermission.ASSESSMENT_AUTHORISE)
    public void decide(String reference, long seenVersion, ReferralDecision decision, String why, LocalDate on, LocalDate acknowledgedOn,
            String worker) {
        var referral = changing(ChildrenPermission.ASSESSMENT_AUTHORISE, reference, seenVersion, "social-work.decided");
        var before = referral.values();
        var staff = repository.staff("worker", worker);
        referral.decide(decision, why, on, acknowledgedOn, staff, LocalDate.now(clock));
        repository.flush();
        var subject = subject(referral);
        var held = footsteps.holder(subject);
        var changes = Changes.between(before, referral.values());
        footsteps.met(subject, Openings.REFERRAL_DECISION, on);
        footsteps.done(subject, DECIDE);
        footsteps.told(subject, "decision", on, decision == ReferralDecision.ASSESS ? "Social work assessment begins" : "No social work assessment",
                why, true);
        if (decision == ReferralDecision.ASSESS) {
            footsteps.held(subject, staff, held.teamId());
            footsteps.involved(subject, Openings.WORKER, staff, null, on);
            var due = footsteps.clock(subject, Openings.ASSESSMENT, "Authorise the assessment", referral.receivedOn(), staff, held.teamId());
            footsteps.asked(subject, WRITE, "Write the assessment", ChildrenPermission.ASSESSMENT_EDIT, staff, held.teamId(), due);
            changes.and("worker", held.staffId(), staff);
        } else {
            footsteps.ended(subject, on, "No assessment was needed");
        }
        audit.changed("social-work.decided", Trail.SOCIAL_WORK.kind(), reference, changes.before(), changes.after(), why);
    }

    /** Writes the assessment; once it has a day, a manager is asked to authorise it. */
    @RequiresPermission(ChildrenPermission.ASSESSMENT_EDIT)
    public void write(String reference, long seenVersion, AssessmentText text) {
        write(reference, seenVersion, text, current.get().staffId());
    }

    /**
     * The same for an assessment that is taken over from another system.
     *
     * @param by who wrote it there, not who brings it in; null for the portal itself
     */
    @RequiresPermission(ChildrenPermission.ASSESSMENT_EDIT)
    void write(String reference, long seenVersion, AssessmentText text, Long by) {
        var referral = changing(ChildrenPermission.ASSESSMENT_EDIT, reference, seenVersion, "social-work.assessed");
        var before = referral.values();
        referral.assess(text, by, LocalDate.now(clock));
        repository.flush();
        if (referral.writtenOn() != null) {
            var subject = subject(referral);
            footsteps.done(subject, WRITE);
            footsteps.asked(subject, AUTHORISE, "Authorise the assessment", ChildrenPermission.ASSESSMENT_AUTHORISE, null,
                    footsteps.holder(subject).teamId(), null);
            footsteps.told(subject, "written", referral.writtenOn(), "Social work assessment written", "", false);
        }
        var changes = Changes.between(before, referral.values());
        audit.changed("social-work.assessed", Trail.SOCIAL_WORK.kind(), reference, changes.before(), changes.after());
    }

    /**
     * Authorises the assessment; stepping down opens early help that continues the former episode.
     *
     * @param text what follows; decision and reason of it are not read
     * @return reference of the early help opened, or null
     */
    @RequiresPermission(ChildrenPermission.ASSESSMENT_AUTHORISE)
    public String authorise(String reference, long seenVersion, AssessmentOutcome outcome, String why, DecisionText text) {
        var referral = changing(ChildrenPermission.ASSESSMENT_AUTHORISE, reference, seenVersion, "social-work.authorised");
        var subject = subject(referral);
        var before = referral.values();
        referral.authorise(outcome, why, text.on(), current.get().staffId(), footsteps.holder(subject).staffId(), LocalDate.now(clock));
        repository.flush();
        footsteps.met(subject, Openings.ASSESSMENT, text.on());
        footsteps.done(subject, AUTHORISE);
        footsteps.told(subject, "authorised", text.on(), "Social work assessment authorised: " + Footsteps.words(outcome), why, true);
        footsteps.ended(subject, text.on(), "The assessment was authorised");
        var changes = Changes.between(before, referral.values());
        audit.changed("social-work.authorised", Trail.SOCIAL_WORK.kind(), reference, changes.before(), changes.after(), why);
        return outcome == AssessmentOutcome.STEP_DOWN ? openings.stepDown(referral, new Handover(
                family.chosen(text.children(), referral.children(), "social-work.stepped-down"), repository.organisation("agency",
                        text.agencyCode()), repository.staff("lead", text.lead()), repository.team("team", text.teamCode()))) : null;
    }

    private SocialWorkReferral changing(String permission, String reference, long seenVersion, String action) {
        current.mustHold(permission, ChildrenModule.CODE);
        var referral = find(reference);
        family.open(referral.children(), action);
        referral.mustStillBe(seenVersion);
        return referral;
    }

    private SocialWorkReferral find(String reference) {
        return repository.findReferral(reference).orElseThrow(() -> new RuleViolation("referral.unknown", reference));
    }

    private static Subject subject(SocialWorkReferral referral) {
        return new Subject(Trail.SOCIAL_WORK, referral.reference(), referral.children());
    }
}
