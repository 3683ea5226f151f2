package org.lifecourse.children.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifecourse.children.ChildrenPermission;
import org.lifecourse.children.pathway.Footsteps.Subject;
import org.lifecourse.children.pathway.Footsteps.Trail;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.audit.AuditTrail;

/** Opens what follows a step, in the transaction of the step: early help or a referral to social work. */
@ApplicationScoped
class Openings {

    static final String REFERRAL_DECISION = "children.referral-decision";
    static final String ASSESSMENT = "children.assessment";
    static final String LEAD = "Lead practitioner";
    static final String WORKER = "Social worker";

    @Inject
    private PathwayRepository repository;
    @Inject
    private Footsteps footsteps;
    @Inject
    private AuditTrail audit;

    String earlyHelp(Contact contact, Handover to) {
        mustNotBeHelped(to.children());
        return opened(EarlyHelpEpisode.after(contact, nextEarlyHelp(contact.decidedOn()), to), to.staffId(), "Early help opened",
                "After " + contact.reference());
    }

    String stepDown(SocialWorkReferral referral, Handover to) {
        mustNotBeHelped(to.children());
        var former = repository.findEpisode(referral.episodeId()).orElse(null);
        var before = former == null ? "After " + referral.reference() : "Continues " + former.reference();
        return opened(EarlyHelpEpisode.steppedDown(referral, former, nextEarlyHelp(referral.authorisedOn()), referral.authorisedOn(), to),
                to.staffId(), "Stepped down to early help", before);
    }

    /**
     * One episode for a child at a time: all children are looked at before anything is opened.
     *
     * @throws RuleViolation {@code earlyHelp.openAlready} with the references of what is open
     */
    void mustNotBeHelped(List<Long> children) {
        var open = repository.lockOpenHelp(children);
        if (!open.isEmpty()) {
            throw RuleViolation.at("children", "earlyHelp.openAlready", String.join(", ", open));
        }
    }

    private String nextEarlyHelp(LocalDate on) {
        return repository.nextReference("EH", on.getYear());
    }

    private String opened(EarlyHelpEpisode episode, Long leadId, String title, String detail) {
        repository.add(episode);
        var subject = new Subject(Trail.EARLY_HELP, episode.reference(), episode.children());
        footsteps.involved(subject, LEAD, leadId, episode.teamId(), episode.openedOn());
        footsteps.held(subject, leadId, episode.teamId());
        footsteps.asked(subject, "early-help-plan", "Assess the family and agree the plan", ChildrenPermission.EARLY_HELP_EDIT,
                leadId, episode.teamId(), null);
        footsteps.told(subject, "opened", episode.openedOn(), title, detail, true);
        footsteps.found(subject, "Early help");
        var opened = Changes.between(Map.of(), episode.values()).and("lead", null, leadId);
        audit.changed("early-help.opened", Trail.EARLY_HELP.kind(), episode.reference(), opened.before(), opened.after());
        return episode.reference();
    }

    String socialWork(Contact contact, String why, Handover to) {
        var reference = nextReferral(contact.decidedOn());
        return opened(SocialWorkReferral.after(contact, reference, why, to), "After " + contact.reference());
    }

    String stepUp(EarlyHelpEpisode episode, LocalDate on, String why, Handover to) {
        var reference = nextReferral(on);
        return opened(SocialWorkReferral.steppedUp(episode, reference, on, why, to), "Stepped up from " + episode.reference());
    }

    private String nextReferral(LocalDate on) {
        return repository.nextReference("SW", on.getYear());
    }

    private String opened(SocialWorkReferral referral, String detail) {
        repository.add(referral);
        var subject = new Subject(Trail.SOCIAL_WORK, referral.reference(), referral.children());
        var due = footsteps.clock(subject, REFERRAL_DECISION, "Decide on the referral and tell the referrer", referral.receivedOn(), null,
                referral.teamId());
        footsteps.clock(subject, ASSESSMENT, "Authorise the assessment", referral.receivedOn(), null, referral.teamId());
        footsteps.involved(subject, "Social work team", null, referral.teamId(), referral.receivedOn());
        footsteps.held(subject, null, referral.teamId());
        footsteps.asked(subject, "referral-decision", "Decide on the referral", ChildrenPermission.ASSESSMENT_AUTHORISE, null, referral.teamId(),
                due);
        footsteps.told(subject, "referred", referral.receivedOn(), "Referred to social work", detail, true);
        footsteps.found(subject, "Social work referral");
        var made = Changes.between(Map.of(), referral.values());
        audit.changed("social-work.referred", Trail.SOCIAL_WORK.kind(), referral.reference(), made.before(), made.after());
        return referral.reference();
    }
}
