package org.lifecourse.children.pathway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** One of the ten outcomes as it stands for the family of an episode. */
@Entity
@Table(schema = "children", name = "early_help_outcome")
public class EarlyHelpOutcome extends Aggregate {

    @Column(name = "episode_id", nullable = false, updatable = false)
    private Long episodeId;
    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false, updatable = false)
    private FamilyOutcome outcome;
    @Column(name = "needed", nullable = false)
    private boolean needed;
    @Column(name = "goal", nullable = false)
    private String goal = "";
    @Column(name = "progress", nullable = false)
    private String progress = "";
    @Column(name = "met_on")
    private LocalDate metOn;

    protected EarlyHelpOutcome() {
        // JPA
    }

    static EarlyHelpOutcome of(Long episodeId, FamilyOutcome outcome) {
        var entry = new EarlyHelpOutcome();
        entry.episodeId = episodeId;
        entry.outcome = outcome;
        return entry;
    }

    /** @throws RuleViolation when there is a need without a goal, or the day on which it was met lies outside the episode */
    void stands(PlanText.Goal text, LocalDate opened, LocalDate today) {
        var field = "goal" + outcome.ordinal();
        needed = text.needed();
        goal = needed ? Words.needed(field, text.goal(), 1000, "earlyHelp.needsGoal") : Words.of(field, text.goal(), 1000);
        progress = Words.of("progress" + outcome.ordinal(), text.progress(), 1000);
        if (text.metOn() != null && !needed) {
            throw RuleViolation.at("met" + outcome.ordinal(), "earlyHelp.metWithoutNeed");
        }
        metOn = text.metOn() == null ? null : Words.done("met" + outcome.ordinal(), text.metOn(), opened, today);
    }

    /** As the audit keeps it, or null when nothing was said about it. */
    String value() {
        return !needed && goal.isEmpty() && progress.isEmpty() ? null
                : (needed ? "needed" : "not needed") + "; " + goal + "; " + progress + "; " + (metOn == null ? "not met" : "met on " + metOn);
    }

    public FamilyOutcome outcome() {
        return outcome;
    }

    public boolean isNeeded() {
        return needed;
    }

    public String goal() {
        return goal;
    }

    public String progress() {
        return progress;
    }

    public LocalDate metOn() {
        return metOn;
    }
}
