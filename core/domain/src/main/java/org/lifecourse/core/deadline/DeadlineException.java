package org.lifecourse.core.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** A lawful exception: for a ground of the rule, with evidence, one clock is lifted for a while. Withdrawn, it stays to be read. */
@Entity
@Table(schema = "core", name = "deadline_exception")
public class DeadlineException extends Aggregate {

    private static final int EVIDENCE = 1000;
    private static final int YEARS = 2;

    @Column(name = "deadline_id", nullable = false, updatable = false)
    private Long deadlineId;
    @Column(name = "ground", nullable = false, updatable = false)
    private String ground;
    @Column(name = "from_date", nullable = false, updatable = false)
    private LocalDate start;
    @Column(name = "to_date", nullable = false, updatable = false)
    private LocalDate end;
    @Column(name = "agreed_on", updatable = false)
    private LocalDate agreedOn;
    @Column(name = "evidence", nullable = false, updatable = false)
    private String evidence;
    @Column(name = "document_id", updatable = false)
    private Long documentId;
    @Column(name = "recorded_by", updatable = false)
    private Long recordedBy;
    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_because")
    private String withdrawnBecause;

    protected DeadlineException() {
        // JPA
    }

    /**
     * @throws RuleViolation when days or evidence are missing
     */
    static DeadlineException recorded(Long deadlineId, ExceptionText text, Long by, Instant now) {
        if (text.from() == null) {
            throw RuleViolation.at("from", "deadlineException.needsDays");
        }
        if (text.to() == null || text.to().isBefore(text.from())) {
            throw RuleViolation.at("to", "deadlineException.needsDays");
        }
        if (text.to().isAfter(text.from().plusYears(YEARS))) {
            throw RuleViolation.at("to", "deadlineException.windowTooLong", YEARS);
        }
        if (text.evidence() == null || text.evidence().isBlank()) {
            throw RuleViolation.at("evidence", "deadlineException.needsEvidence");
        }
        if (text.evidence().strip().length() > EVIDENCE) {
            throw RuleViolation.at("evidence", "deadlineException.evidenceTooLong", EVIDENCE);
        }
        var exception = new DeadlineException();
        exception.deadlineId = deadlineId;
        exception.ground = text.ground();
        exception.start = text.from();
        exception.end = text.to();
        exception.agreedOn = text.agreedOn();
        exception.evidence = text.evidence().strip();
        exception.documentId = text.documentId();
        exception.recordedBy = by;
        exception.recordedAt = now;
        return exception;
    }

    /** The same on the clock that took the place of its own. */
    DeadlineException on(Long otherDeadline) {
        var copy = recorded(otherDeadline, new ExceptionText(ground, start, end, agreedOn, evidence, documentId), recordedBy, recordedAt);
        copy.withdrawnAt = withdrawnAt;
        copy.withdrawnBecause = withdrawnBecause;
        return copy;
    }

    void withdraw(String because, Instant now) {
        if (isWithdrawn()) {
            throw new RuleViolation("deadlineException.isWithdrawn");
        }
        if (because == null || because.isBlank()) {
            throw RuleViolation.at("because", "deadlineException.needsReason");
        }
        withdrawnAt = now;
        withdrawnBecause = because.strip();
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    ExceptionRow row(String groundText, String by) {
        return new ExceptionRow(id(), ground, groundText, start, end, agreedOn, evidence, documentId, by, isWithdrawn());
    }

    Long deadlineId() {
        return deadlineId;
    }

    String ground() {
        return ground;
    }

    LocalDate start() {
        return start;
    }

    LocalDate end() {
        return end;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    Long recordedBy() {
        return recordedBy;
    }
}
