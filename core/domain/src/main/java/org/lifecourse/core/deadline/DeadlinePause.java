package org.lifecourse.core.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** A time in which a clock stood still; while it does, it has no last day. */
@Entity
@Table(schema = "core", name = "deadline_pause")
public class DeadlinePause extends Aggregate {

    @Column(name = "deadline_id", nullable = false, updatable = false)
    private Long deadlineId;
    @Column(name = "from_date", nullable = false, updatable = false)
    private LocalDate start;
    @Column(name = "to_date")
    private LocalDate end;
    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;
    @Column(name = "recorded_by", updatable = false)
    private Long recordedBy;
    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    protected DeadlinePause() {
        // JPA
    }

    static DeadlinePause begun(Long deadlineId, LocalDate from, String reason, Long by, Instant now) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.at("reason", "deadline.pauseNeedsReason");
        }
        var pause = new DeadlinePause();
        pause.deadlineId = deadlineId;
        pause.start = from;
        pause.reason = reason.strip();
        pause.recordedBy = by;
        pause.recordedAt = now;
        return pause;
    }

    DeadlinePause on(Long otherDeadline) {
        var copy = begun(otherDeadline, start, reason, recordedBy, recordedAt);
        copy.end = end;
        return copy;
    }

    /** The last day on which it stood still. */
    void endsOn(LocalDate last) {
        end = last;
    }

    boolean isOpen() {
        return end == null;
    }

    Long deadlineId() {
        return deadlineId;
    }

    LocalDate start() {
        return start;
    }

    /** Null while it lasts. */
    LocalDate end() {
        return end;
    }

    String reason() {
        return reason;
    }
}
