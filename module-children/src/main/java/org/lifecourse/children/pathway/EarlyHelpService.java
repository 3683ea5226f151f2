package org.lifecourse.children.pathway;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lifecourse.children.ChildrenModule;
import org.lifecourse.children.ChildrenPermission;
import org.lifecourse.children.pathway.Footsteps.Subject;
import org.lifecourse.children.pathway.Footsteps.Trail;
import org.lifecourse.children.pathway.PathwayRowRepository.Kind;
import org.lifecourse.children.pathway.PathwayRowRepository.Reader;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;

/** Early help: the plan with a family, its outcomes, its end, and whether it lasted; or the step up to social work. */
@ApplicationService
public class EarlyHelpService {

    static final String SUSTAINED = "children.early-help-sustained";
    private static final String PLAN = "early-help-plan";
    private static final String REVIEW = "early-help-review";
    private static final String CHECK = "early-help-sustained";

    @Inject
    private PathwayRepository repository;
    @Inject
    private PathwayRowRepository rows;
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

    /** A page of episodes. */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_VIEW)
    public CaseList episodes(CaseFilter filter, int first, int most) {
        current.mustHold(ChildrenPermission.EARLY_HELP_VIEW, ChildrenModule.CODE);
        return rows.find(Kind.EPISODE, filter, LocalDate.now(clock), reader(), Math.max(0, first), most);
    }

    /** The same as a file that leaves the portal; who took how many is audited. */
    @RequiresPermission(ChildrenPermission.CASE_EXPORT)
    public CaseList export(CaseFilter filter, int most) {
        current.mustHold(ChildrenPermission.CASE_EXPORT, ChildrenModule.CODE);
        var found = episodes(filter, 0, most);
        audit.seen("early-help.exported", "list", found.rows().size() + " rows");
        return found;
    }

    /** @throws RuleViolation {@code earlyHelp.unknown} */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_VIEW)
    public EpisodeDetails details(String reference) {
        current.mustHold(ChildrenPermission.EARLY_HELP_VIEW, ChildrenModule.CODE);
        var episode = find(reference);
        family.open(episode.children(), "early-help.viewed");
        audit.seen("early-help.viewed", Trail.EARLY_HELP.kind(), reference);
        footsteps.saw(subject(episode));
        return rows.episode(reference, reader());
    }

    /** An episode for a form that changes it. */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_EDIT)
    public EpisodeDetails editable(String reference) {
        current.mustHold(ChildrenPermission.EARLY_HELP_EDIT, ChildrenModule.CODE);
        return details(reference);
    }

    /** Writes the whole-family assessment and the plan with its outcomes. */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_EDIT)
    public void plan(String reference, long seenVersion, PlanText text) {
        var episode = changing(reference, seenVersion, "early-help.planned");
        var today = LocalDate.now(clock);
        var wasAgreed = episode.planAgreedOn() != null;
        episode.plan(text, text.goals().stream().filter(PlanText.Goal::needed).count(), today);
        write(episode, text, today);
        repository.flush();
        var subject = subject(episode);
        if (episode.planAgreedOn() != null) {
            footsteps.done(subject, PLAN);
            footsteps.asked(subject, REVIEW, "Review the early help plan", ChildrenPermission.EARLY_HELP_EDIT, episode.leadStaffId(),
                    episode.teamId(), episode.reviewOn());
            if (!wasAgreed) {
                footsteps.told(subject, "plan", episode.planAgreedOn(), "Early help plan agreed with the family", "", true);
            }
        }
        audit.changed("early-help.planned", Trail.EARLY_HELP.kind(), reference, null,
                Map.of("agreed", episode.planAgreedOn() != null, "outcomes", text.goals().size()));
    }

    private void write(EarlyHelpEpisode episode, PlanText text, LocalDate today) {
        Map<FamilyOutcome, EarlyHelpOutcome> known = repository.findOutcomes(episode.id()).stream()
                .collect(Collectors.toMap(EarlyHelpOutcome::outcome, Function.identity()));
        text.goals().forEach(goal -> {
            var outcome = known.get(goal.outcome());
            var entry = outcome == null ? EarlyHelpOutcome.of(episode.id(), goal.outcome()) : outcome;
            entry.stands(goal, episode.openedOn(), today);
            if (outcome == null) {
                repository.add(entry);
            }
        });
    }

    /** Closes an episode; where its outcomes were met, the clock runs to see whether that lasts. */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_EDIT)
    public void close(String reference, long seenVersion, Closing why, String words, LocalDate on) {
        var episode = changing(reference, seenVersion, "early-help.closed");
        if (why == Closing.STEPPED_UP) {
            throw RuleViolation.at("closing", "earlyHelp.stepUpInstead");
        }
        close(episode, why, words, on);
    }

    private void close(EarlyHelpEpisode episode, Closing why, String words, LocalDate on) {
        var unmet = repository.findOutcomes(episode.id()).stream().filter(outcome -> outcome.isNeeded() && outcome.metOn() == null).count();
        episode.close(why, words, on, unmet, LocalDate.now(clock));
        repository.flush();
        var subject = subject(episode);
        footsteps.done(subject, PLAN);
        footsteps.done(subject, REVIEW);
        footsteps.told(subject, "closed", on, "Early help closed: " + Footsteps.words(why), words, true);
        if (why.isChecked()) {
            var due = footsteps.clock(subject, SUSTAINED, "See whether the outcomes have lasted", on, episode.leadStaffId(), episode.teamId());
            footsteps.asked(subject, CHECK, "See whether the outcomes have lasted", ChildrenPermission.EARLY_HELP_EDIT, episode.leadStaffId(),
                    episode.teamId(), due);
        } else {
            footsteps.ended(subject, on, "Early help was closed");
        }
        audit.changed("early-help.closed", Trail.EARLY_HELP.kind(), episode.reference(), null, Map.of("closing", why, "on", on));
    }

    /** Says six months later whether what was reached has lasted. */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_EDIT)
    public void check(String reference, long seenVersion, boolean lasted, LocalDate on) {
        var episode = changing(reference, seenVersion, "early-help.checked");
        episode.check(lasted, on, LocalDate.now(clock));
        repository.flush();
        var subject = subject(episode);
        footsteps.met(subject, SUSTAINED, on);
        footsteps.done(subject, CHECK);
        footsteps.left(subject, on);
        footsteps.told(subject, "checked", on, lasted ? "Early help outcomes have lasted" : "Early help outcomes have not lasted", "", false);
        audit.changed("early-help.checked", Trail.EARLY_HELP.kind(), reference, null, Map.of("sustained", lasted, "on", on));
    }

    /**
     * Refers children to social work. When it is all children of the episode, it closes; otherwise help goes on for the others.
     *
     * @return reference of the referral
     */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_EDIT)
    public String stepUp(String reference, long seenVersion, LocalDate on, String why, List<String> children, String teamCode) {
        var episode = changing(reference, seenVersion, "early-help.stepped-up");
        if (episode.closedOn() != null) {
            throw new RuleViolation("earlyHelp.closed", episode.closedOn());
        }
        var day = Words.done("on", on, episode.openedOn(), LocalDate.now(clock));
        Words.needed("reason", why, 2000, "referral.needsReason");
        var chosen = family.chosen(children, episode.children(), "early-help.stepped-up");
        if (Words.blank(teamCode)) {
            throw RuleViolation.at("team", "pathway.needsTeam");
        }
        var referral = openings.stepUp(episode, day, why, new Handover(chosen, null, null, repository.team("team", teamCode)));
        footsteps.told(new Subject(Trail.EARLY_HELP, reference, chosen), "stepped-up", day, "Stepped up to social work", why, true);
        if (chosen.containsAll(episode.children())) {
            close(episode, Closing.STEPPED_UP, why, day);
        }
        audit.changed("early-help.stepped-up", Trail.EARLY_HELP.kind(), reference, null, Map.of("referral", referral, "children", chosen.size()));
        return referral;
    }

    private EarlyHelpEpisode changing(String reference, long seenVersion, String action) {
        current.mustHold(ChildrenPermission.EARLY_HELP_EDIT, ChildrenModule.CODE);
        var episode = find(reference);
        family.open(episode.children(), action);
        episode.mustStillBe(seenVersion);
        return episode;
    }

    private EarlyHelpEpisode find(String reference) {
        return repository.findEpisode(reference).orElseThrow(() -> new RuleViolation("earlyHelp.unknown", reference));
    }

    private Reader reader() {
        return new Reader(current.get().staffId(), current.may(Permissions.PERSON_RESTRICTED, "core"), clock.instant());
    }

    private static Subject subject(EarlyHelpEpisode episode) {
        return new Subject(Trail.EARLY_HELP, episode.reference(), episode.children());
    }
}
