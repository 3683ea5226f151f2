package org.lifecourse.core.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** What the lead reported on a day. Once written it stays; a mistake is put right by a further update. */
@Entity
@Table(schema = "core", name = "plan_update")
public class PlanUpdate extends Aggregate {

    @Column(name = "item_id", nullable = false, updatable = false)
    private Long itemId;
    @Column(name = "reported_on", nullable = false, updatable = false)
    private LocalDate reportedOn;
    @Column(name = "reported_by", updatable = false)
    private Long reportedBy;
    @Column(name = "reporter", nullable = false, updatable = false)
    private String reporter;
    @Column(name = "rating", updatable = false)
    private String rating;
    @Column(name = "progress", updatable = false)
    private Integer progress;
    @Column(name = "narrative", nullable = false, updatable = false)
    private String narrative;
    @Column(name = "next_steps", nullable = false, updatable = false)
    private String nextSteps;
    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    protected PlanUpdate() {
        // JPA
    }

    /**
     * @param on the day that it speaks of, not after today
     * @param progress in percent from 0 to 100, or null where none is told
     */
    static PlanUpdate written(Long itemId, UpdateText text, LocalDate today, Long staffId, String reporter, Instant at) {
        if (text.reportedOn() == null) {
            throw RuleViolation.at("reportedOn", "planUpdate.needsDay");
        }
        if (text.reportedOn().isAfter(today)) {
            throw RuleViolation.at("reportedOn", "planUpdate.dayToCome", today);
        }
        if (text.rating() == null || text.rating().isBlank()) {
            throw RuleViolation.at("rating", "planUpdate.needsRating");
        }
        if (text.progress() != null && (text.progress() < 0 || text.progress() > 100)) {
            throw RuleViolation.at("progress", "planUpdate.progressOutOfRange");
        }
        if (text.narrative() == null || text.narrative().isBlank()) {
            throw RuleViolation.at("narrative", "planUpdate.needsNarrative");
        }
        var update = new PlanUpdate();
        update.itemId = itemId;
        update.reportedOn = text.reportedOn();
        update.reportedBy = staffId;
        update.reporter = reporter;
        update.rating = text.rating();
        update.progress = text.progress();
        update.narrative = text.narrative().strip();
        update.nextSteps = text.nextSteps() == null ? "" : text.nextSteps().strip();
        update.writtenAt = at;
        return update;
    }

    public LocalDate reportedOn() {
        return reportedOn;
    }

    public String rating() {
        return rating;
    }

    public Integer progress() {
        return progress;
    }

    public String narrative() {
        return narrative;
    }
}
