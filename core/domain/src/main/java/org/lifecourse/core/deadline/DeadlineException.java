package org.lifecourse.core.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.Clocks;
import org.lifecourse.core.RuleViolation;

/** A lawful exception: for a ground of the rule, with evidence, one clock is lifted for a while. Withdrawn, it stays to be read. */
@Entity
@Table(schema = "core", name = "deadline_exception")
public class DeadlineException extends Aggregate {

    private static final int EVIDENCE = 1000;
    private static final int REASON = 300;
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
    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

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
        copy.withdrawnBy = withdrawnBy;
        return copy;
    }

    /** Whether both stand, and were recorded together on clocks of one record. */
    boolean sharesCauseWith(DeadlineException other) {
        return !isWithdrawn() && !other.isWithdrawn() && ground.equals(other.ground) && start.equals(other.start) && end.equals(other.end)
                && evidence.equals(other.evidence) && Objects.equals(documentId, other.documentId)
                && Objects.equals(recordedBy, other.recordedBy) && day(recordedAt).equals(day(other.recordedAt));
    }

    void withdraw(String because, Long by, Instant now) {
        mustBeWithdrawable(because);
        withdrawnAt = now;
        withdrawnBy = by;
        withdrawnBecause = because.strip();
    }

    /**
     * @throws RuleViolation when it is withdrawn already, or the reason will not do
     */
    void mustBeWithdrawable(String because) {
        if (isWithdrawn()) {
            throw new RuleViolation("deadlineException.isWithdrawn");
        }
        if (because == null || because.isBlank()) {
            throw RuleViolation.at("because", "deadlineException.needsReason");
        }
        if (because.strip().length() > REASON) {
            throw RuleViolation.at("because", "deadlineException.reasonTooLong", REASON);
        }
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /**
     * @param names of staff by identity
     * @param lifts whether it still touches the time of its clock
     */
    ExceptionRow row(String groundText, Map<Long, String> names, boolean lifts) {
        return new ExceptionRow(id(), ground, groundText, start, end, agreedOn, evidence, documentId, name(names, recordedBy), day(recordedAt),
                isWithdrawn(), day(withdrawnAt), withdrawnBecause, name(names, withdrawnBy), lifts);
    }

    private static String name(Map<Long, String> names, Long staff) {
        return staff == null ? null : names.get(staff);
    }

    private static LocalDate day(Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, Clocks.LONDON);
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

    Long withdrawnBy() {
        return withdrawnBy;
    }
}
