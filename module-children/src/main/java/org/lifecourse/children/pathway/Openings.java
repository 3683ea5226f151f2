package org.lifecourse.children.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.lifecourse.children.ChildrenPermission;
import org.lifecourse.children.pathway.Footsteps.Subject;
import org.lifecourse.children.pathway.Footsteps.Trail;
import org.lifecourse.core.audit.AuditTrail;

/** Opens what follows a step, in the transaction of the step: early help or a referral to social work. */
@ApplicationScoped
class Openings {

    static final String REFERRAL_DECISION = "children.referral-decision";
    static final String ASSESSMENT = "children.assessment";

    @Inject
    private PathwayRepository repository;
    @Inject
    private Footsteps footsteps;
    @Inject
    private AuditTrail audit;

    String earlyHelp(Contact contact, Handover to) {
        return opened(EarlyHelpEpisode.after(contact, nextEarlyHelp(contact.decidedOn()), to), "Early help opened", "After " + contact.reference());
    }

    String stepDown(SocialWorkReferral referral, Handover to) {
        var former = repository.findEpisode(referral.episodeId()).orElse(null);
        var before = former == null ? "After " + referral.reference() : "Continues " + former.reference();
        return opened(EarlyHelpEpisode.steppedDown(referral, former, nextEarlyHelp(referral.authorisedOn()), referral.authorisedOn(), to),
                "Stepped down to early help", before);
    }

    private String nextEarlyHelp(LocalDate on) {
        return repository.nextReference("EH", on.getYear());
    }

    private String opened(EarlyHelpEpisode episode, String title, String detail) {
        repository.add(episode);
        var subject = new Subject(Trail.EARLY_HELP, episode.reference(), episode.children());
        footsteps.involved(subject, "Lead practitioner", episode.leadStaffId(), episode.teamId(), episode.openedOn());
        footsteps.asked(subject, "early-help-plan", "Assess the family and agree the plan", ChildrenPermission.EARLY_HELP_EDIT,
                episode.leadStaffId(), episode.teamId(), null);
        footsteps.told(subject, "opened", episode.openedOn(), title, detail, true);
        footsteps.found(subject, "Early help");
        audit.changed("early-help.opened", Trail.EARLY_HELP.kind(), episode.reference(), null,
                Map.of("openedOn", episode.openedOn(), "children", episode.children().size()));
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
        footsteps.asked(subject, "referral-decision", "Decide on the referral", ChildrenPermission.ASSESSMENT_AUTHORISE, null, referral.teamId(),
                due);
        footsteps.told(subject, "referred", referral.receivedOn(), "Referred to social work", detail, true);
        footsteps.found(subject, "Social work referral");
        audit.changed("social-work.referred", Trail.SOCIAL_WORK.kind(), referral.reference(), null,
                Map.of("receivedOn", referral.receivedOn(), "children", referral.children().size()));
        return referral.reference();
    }
}
