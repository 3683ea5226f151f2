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
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
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

    /** A page of episodes. */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_VIEW)
    public CaseList episodes(CaseFilter filter, int first, int most) {
        current.mustHold(ChildrenPermission.EARLY_HELP_VIEW, ChildrenModule.CODE);
        return reading.page(Kind.EPISODE, filter, first, most);
    }

    /** The same as a file that leaves the portal; who took how many is audited. */
    @RequiresPermission(ChildrenPermission.CASE_EXPORT)
    public CaseList export(CaseFilter filter, int most) {
        current.mustHold(ChildrenPermission.CASE_EXPORT, ChildrenModule.CODE);
        return reading.taken("early-help.exported", episodes(filter, 0, most));
    }

    /** The same for a program; who read how many is audited. */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_VIEW)
    public CaseList listed(CaseFilter filter, int first, int most) {
        return reading.taken("early-help.listed", episodes(filter, first, most));
    }

    /** @throws RuleViolation {@code earlyHelp.unknown} */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_VIEW)
    public EpisodeDetails details(String reference) {
        current.mustHold(ChildrenPermission.EARLY_HELP_VIEW, ChildrenModule.CODE);
        var found = rows.episode(reference, reading.reader()).orElseThrow(() -> new RuleViolation("earlyHelp.unknown", reference));
        reading.opened(Trail.EARLY_HELP, reference, found.children());
        return found;
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
        var before = values(episode);
        episode.plan(text, text.goals().stream().filter(PlanText.Goal::needed).count(), today);
        write(episode, text, today);
        repository.moved(episode);
        var subject = subject(episode);
        if (episode.planAgreedOn() != null) {
            var holder = footsteps.holder(subject);
            footsteps.done(subject, PLAN);
            footsteps.asked(subject, REVIEW, "Review the early help plan", ChildrenPermission.EARLY_HELP_EDIT, holder.staffId(),
                    holder.teamId(), episode.reviewOn());
            if (!wasAgreed) {
                footsteps.told(subject, "plan", episode.planAgreedOn(), "Early help plan agreed with the family", "", true);
            }
        }
        changed("early-help.planned", episode, before);
    }

    /** What the audit keeps of an episode: its own values and those of its outcomes. */
    private Map<String, Object> values(EarlyHelpEpisode episode) {
        var values = episode.values();
        repository.findOutcomes(episode.id()).forEach(outcome -> values.put(outcome.outcome().name(), outcome.value()));
        return values;
    }

    private void changed(String action, EarlyHelpEpisode episode, Map<String, Object> before) {
        var changes = Changes.between(before, values(episode));
        audit.changed(action, Trail.EARLY_HELP.kind(), episode.reference(), changes.before(), changes.after());
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
        var before = values(episode);
        var unmet = repository.findOutcomes(episode.id()).stream().filter(outcome -> outcome.isNeeded() && outcome.metOn() == null).count();
        episode.close(why, words, on, unmet, LocalDate.now(clock));
        repository.flush();
        var subject = subject(episode);
        footsteps.done(subject, PLAN);
        footsteps.done(subject, REVIEW);
        var holder = footsteps.holder(subject);
        footsteps.told(subject, "closed", on, "Early help closed: " + Footsteps.words(why), words, true);
        if (why.isChecked()) {
            var due = footsteps.clock(subject, SUSTAINED, "See whether the outcomes have lasted", on, holder.staffId(), holder.teamId());
            footsteps.asked(subject, CHECK, "See whether the outcomes have lasted", ChildrenPermission.EARLY_HELP_EDIT, holder.staffId(),
                    holder.teamId(), due);
        } else {
            footsteps.ended(subject, on, "Early help was closed");
        }
        changed("early-help.closed", episode, before);
    }

    /** Says six months later whether what was reached has lasted. */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_EDIT)
    public void check(String reference, long seenVersion, boolean lasted, LocalDate on) {
        var episode = changing(reference, seenVersion, "early-help.checked");
        var before = values(episode);
        episode.check(lasted, on, LocalDate.now(clock));
        repository.flush();
        var subject = subject(episode);
        footsteps.met(subject, SUSTAINED, on);
        footsteps.done(subject, CHECK);
        footsteps.left(subject, on);
        footsteps.told(subject, "checked", on, lasted ? "Early help outcomes have lasted" : "Early help outcomes have not lasted", "", false);
        changed("early-help.checked", episode, before);
    }

    /** Brothers and sisters are helped through the same plan from now on: one plan for the whole family. */
    @RequiresPermission(ChildrenPermission.EARLY_HELP_EDIT)
    public void take(String reference, long seenVersion, List<String> children) {
        var episode = changing(reference, seenVersion, "early-help.children-added");
        var before = values(episode);
        var joining = family.chosen(children, episode.children(), "early-help.children-added").stream()
                .filter(child -> !episode.children().contains(child)).toList();
        if (joining.isEmpty()) {
            throw RuleViolation.at("children", "contact.needsChild");
        }
        openings.mustNotBeHelped(joining);
        episode.take(joining);
        repository.moved(episode);
        var today = LocalDate.now(clock);
        var joined = new Subject(Trail.EARLY_HELP, reference, joining);
        var holder = footsteps.holder(joined);
        footsteps.involved(joined, Openings.LEAD, holder.staffId(), holder.teamId(), today);
        footsteps.told(joined, "joined", today, "Helped through the plan of the family", "", true);
        changed("early-help.children-added", episode, before);
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
        var helped = episode.children();
        var referral = openings.stepUp(episode, day, why, new Handover(chosen, null, null, repository.team("team", teamCode)));
        footsteps.told(new Subject(Trail.EARLY_HELP, reference, chosen), "stepped-up", day, "Stepped up to social work", why, true);
        if (chosen.containsAll(episode.children())) {
            close(episode, Closing.STEPPED_UP, why, day);
        } else {
            repository.endHelp(episode, chosen);
            repository.moved(episode);
        }
        audit.changed("early-help.stepped-up", Trail.EARLY_HELP.kind(), reference, Map.of("helped", helped), Map.of("helped",
                helped.stream().filter(child -> !chosen.contains(child)).toList(), "referral", referral), why);
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

    private static Subject subject(EarlyHelpEpisode episode) {
        return new Subject(Trail.EARLY_HELP, episode.reference(), episode.children());
    }
}
