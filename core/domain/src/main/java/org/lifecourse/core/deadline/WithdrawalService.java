package org.lifecourse.core.deadline;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.audit.AuditTrail;

/** Takes back lawful exceptions, all that rest on one cause or some of them. The record's module says who may. */
@ApplicationService
public class WithdrawalService {

    private static final String DESK = "the desk of the record's module says who may";

    @Inject
    private DeadlineRepository repository;
    @Inject
    private DeadlineKeeper keeper;
    @Inject
    private DeadlineReading reading;
    @Inject
    @Any
    private Instance<ExceptionDesk> desks;
    @Inject
    private AuditTrail audit;

    /**
     * A clock that a cause lifts.
     *
     * @param seen its version, to be given back with the withdrawal
     * @param without the day that would be due without the exception
     */
    public record Lifted(Long exceptionId, long seen, String title, LocalDate dueOn, LocalDate without) {
    }

    /** What was recorded together on several clocks of one record: one ground, one window, one evidence. */
    public record Cause(String subject, String link, ExceptionRow exception, List<Lifted> clocks) {
    }

    /** An exception to be withdrawn, and the version of its clock that the page showed. */
    public record Seen(Long exceptionId, long clockVersion) {
    }

    /** Whether the caller may withdraw exceptions on the record. */
    @OpenToAll(because = DESK)
    public boolean mayWithdraw(String module, String subjectKind, String subject) {
        return desk(module, subjectKind).filter(desk -> desk.mayWithdraw(subject)).isPresent();
    }

    /**
     * What an exception rests on, with all the clocks that it lifts.
     *
     * @throws RuleViolation {@code deadlineException.unknown} when there is none that stands
     * @throws AccessDenied when the caller may not withdraw it
     */
    @OpenToAll(because = DESK)
    public Cause cause(Long exceptionId) {
        var exception = standing(exceptionId);
        var deadline = clock(exception);
        desk(deadline);
        var key = deadline.key();
        audit.seen("deadline.exception-viewed", key.subjectKind(), key.subject());
        var live = repository.findAll(key.module(), key.subjectKind(), key.subject()).stream().filter(clock -> !clock.isSuperseded()).toList();
        var lifted = live.stream().flatMap(clock -> keeper.exceptions(clock).stream().filter(exception::sharesCauseWith).findFirst().stream()
                .map(found -> new Lifted(found.id(), clock.version(), clock.title(), clock.dueOn(), keeper.dueWithout(clock, found)))).toList();
        var row = reading.details(List.of(deadline)).get(0).exceptions().stream().filter(one -> one.id().equals(exceptionId)).findFirst();
        return new Cause(key.subject(), deadline.link(), row.orElseThrow(), lifted);
    }

    /**
     * Takes exceptions of one record back. All or none.
     *
     * @throws RuleViolation when none is named, one does not stand any more, or no reason is given
     * @throws org.lifecourse.core.ChangedMeanwhile when one of the clocks changed since it was shown
     */
    @OpenToAll(because = DESK)
    public void withdraw(List<Seen> chosen, String because) {
        if (chosen.isEmpty()) {
            throw RuleViolation.at("clocks", "deadlineException.needsClock");
        }
        if (because == null || because.isBlank()) {
            throw RuleViolation.at("because", "deadlineException.needsReason");
        }
        for (var one : chosen) {
            clockOf(one.exceptionId()).mustStillBe(one.clockVersion());
        }
        for (var one : chosen) {
            var deadline = clock(standing(one.exceptionId()));
            desk(deadline).withdraw(deadline.key(), one.exceptionId(), because);
        }
    }

    /** Also of one that was withdrawn or whose clock was replaced: the version tells. */
    private Deadline clockOf(Long exceptionId) {
        return repository.findException(exceptionId).flatMap(exception -> repository.find(exception.deadlineId()))
                .orElseThrow(() -> new RuleViolation("deadlineException.unknown"));
    }

    private DeadlineException standing(Long exceptionId) {
        return repository.findException(exceptionId).filter(exception -> !exception.isWithdrawn())
                .orElseThrow(() -> new RuleViolation("deadlineException.unknown"));
    }

    private Deadline clock(DeadlineException exception) {
        return repository.find(exception.deadlineId()).filter(clock -> !clock.isSuperseded())
                .orElseThrow(() -> new RuleViolation("deadlineException.unknown"));
    }

    private ExceptionDesk desk(Deadline deadline) {
        var key = deadline.key();
        return desk(key.module(), key.subjectKind()).filter(desk -> desk.mayWithdraw(key.subject()))
                .orElseThrow(() -> new AccessDenied(deadline.permission()));
    }

    private Optional<ExceptionDesk> desk(String module, String subjectKind) {
        return desks.stream().filter(desk -> desk.module().equals(module) && desk.subjectKind().equals(subjectKind)).findFirst();
    }
}
