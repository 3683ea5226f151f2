package org.lifecourse.core.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.audit.AuditTrail;

/** The clocks on records. Modules call it in the transaction that changes the record. */
@ApplicationService
public class DeadlineService {

    private static final String MODULES = "modules keep the clocks of their own records; changing the record is checked there";

    @Inject
    private DeadlineRepository repository;
    @Inject
    private DeadlineRuleRepository rules;
    @Inject
    private DeadlineKeeper keeper;
    @Inject
    private DeadlineReading reading;
    @Inject
    private DeadlineBell bell;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Starts a clock. If it runs already from another day, the former result is kept as superseded and says why; from the same day, only
     * owner, title and link are taken over.
     *
     * @throws org.lifecourse.core.RuleViolation {@code deadlineRule.unknown} when no version of the rule is in force on the day
     */
    @OpenToAll(because = MODULES, beforeSignIn = true)
    public DeadlineDetails start(DeadlineStart start) {
        return shown(repository.find(start.key()).map(live -> restarted(live, start)).orElseGet(() -> started(start)));
    }

    private Deadline started(DeadlineStart start) {
        var version = keeper.rule(start.key().rule(), start.triggerOn() == null ? today() : start.triggerOn()).ruleVersion();
        var deadline = Deadline.waiting(start, version, clock.instant());
        if (start.triggerOn() != null) {
            keeper.begin(deadline, start.triggerOn());
        }
        repository.add(deadline);
        repository.flush();
        note("deadline.started", deadline, Map.of(), null);
        return deadline;
    }

    private Deadline restarted(Deadline live, DeadlineStart start) {
        var before = values(live);
        live.isDescribedBy(start);
        if (Objects.equals(live.triggerOn(), start.triggerOn())) {
            noteIfChanged("deadline.described", live, before);
            return live;
        }
        if (live.triggerOn() == null) {
            keeper.begin(live, start.triggerOn());
            repository.flush();
            note("deadline.started", live, before, null);
            return live;
        }
        var because = start.triggerOn() == null ? Words.say("superseded.noTrigger", live.triggerOn())
                : Words.say("superseded.trigger", live.triggerOn(), start.triggerOn());
        return keeper.replace(live, start.triggerOn(), because);
    }

    /** The thing was done on a day. Unknown clocks are ignored, so a module need not know whether one was started. */
    @OpenToAll(because = MODULES, beforeSignIn = true)
    public void met(DeadlineKey key, LocalDate on) {
        repository.find(key).filter(deadline -> !on.equals(deadline.metOn())).ifPresent(deadline -> {
            var before = values(deadline);
            endPause(deadline, on);
            deadline.met(on);
            keeper.settle(deadline);
            bell.silence(deadline);
            note("deadline.met", deadline, before, null);
        });
    }

    /** It turned out not to have been done: the clock runs again. */
    @OpenToAll(because = MODULES, beforeSignIn = true)
    public void notMet(DeadlineKey key) {
        repository.find(key).filter(deadline -> deadline.metOn() != null).ifPresent(deadline -> {
            var before = values(deadline);
            deadline.notMet();
            note("deadline.not-met", deadline, before, null);
            if (deadline.triggerOn() != null && isCountedDifferently(deadline)) {
                keeper.replace(deadline, deadline.triggerOn(), Words.say("superseded.counted"));
            }
        });
    }

    private boolean isCountedDifferently(Deadline deadline) {
        var rule = keeper.rule(deadline.key().rule(), deadline.triggerOn());
        return !DayCount.of(rule.terms(), rules.calendar(), deadline.triggerOn()).dueOn().equals(deadline.computedDueOn());
    }

    /** The process ended another way: all open clocks of the record stand still for good and say why. */
    @OpenToAll(because = MODULES, beforeSignIn = true)
    public void end(String module, String subjectKind, String subject, String because) {
        repository.findOpen(module, subjectKind, subject).forEach(deadline -> end(deadline, because));
    }

    /** Ends one clock. */
    @OpenToAll(because = MODULES, beforeSignIn = true)
    public void end(DeadlineKey key, String because) {
        repository.find(key).filter(deadline -> deadline.metOn() == null).ifPresent(deadline -> end(deadline, because));
    }

    private void end(Deadline deadline, String because) {
        if (because == null || because.isBlank()) {
            throw RuleViolation.at("because", "deadline.endNeedsReason");
        }
        var before = values(deadline);
        endPause(deadline, today());
        deadline.resume();
        deadline.supersede(because.strip(), clock.instant());
        bell.silence(deadline);
        note("deadline.ended", deadline, before, because.strip());
    }

    /**
     * Lifts the limit of this clock only, for a ground of its rule and with evidence.
     *
     * @throws org.lifecourse.core.RuleViolation when the rule knows no such ground, the window lies outside the clock's time, evidence is missing, or the
     *     agreed day lies before the computed one
     */
    @OpenToAll(because = MODULES)
    public void except(DeadlineKey key, ExceptionText text) {
        var deadline = changeable(key);
        var ground = rules.findGrounds(key.rule()).stream().filter(found -> found.ground().code().equals(text.ground())).findFirst()
                .orElseThrow(() -> RuleViolation.at("ground", "deadlineException.ground"));
        var exception = DeadlineException.recorded(deadline.id(), text, current.get().staffId(), clock.instant());
        if (exception.start().plusDays(ground.leastDays()).minusDays(1).isAfter(exception.end())) {
            throw RuleViolation.at("to", "deadlineException.windowTooShort", ground.leastDays());
        }
        if (exception.end().isBefore(deadline.triggerOn()) || exception.start().isAfter(deadline.dueOn())) {
            throw RuleViolation.at("from", "deadlineException.outsideTheClock", deadline.triggerOn(), deadline.dueOn());
        }
        if (exception.agreedOn() != null && exception.agreedOn().isBefore(deadline.computedDueOn())) {
            throw RuleViolation.at("agreed", "deadlineException.agreedTooEarly", deadline.computedDueOn());
        }
        mustBeMovable(deadline, "deadlineException.dayCannotMove");
        var before = values(deadline);
        repository.add(exception);
        settled(deadline);
        bell.silence(deadline);
        var after = values(deadline);
        after.put("ground", text.ground());
        after.put("from", exception.start());
        after.put("to", exception.end());
        audit.changed("deadline.excepted", key.subjectKind(), key.subject(), before, after);
    }

    /**
     * Takes an exception back. Where another day follows, the former result is kept as superseded and says why.
     *
     * @throws org.lifecourse.core.RuleViolation when it was withdrawn already, or no reason is given
     */
    @OpenToAll(because = MODULES)
    public void withdrawException(DeadlineKey key, Long exceptionId, String because) {
        var deadline = changeable(key);
        var exception = keeper.exceptions(deadline).stream().filter(found -> found.id().equals(exceptionId)).findFirst()
                .orElseThrow(() -> new RuleViolation("deadlineException.unknown"));
        var before = values(deadline);
        before.put("ground", exception.ground());
        before.put("from", exception.start());
        before.put("to", exception.end());
        var now = keeper.withdraw(deadline, exception, because, current.get().staffId());
        bell.silence(now);
        note("deadline.exception-withdrawn", now, before, because.strip());
    }

    /** Stops a clock that its rule allows to be paused. */
    @OpenToAll(because = MODULES)
    public void pause(DeadlineKey key, LocalDate from, String reason) {
        var deadline = changeable(key);
        mustBeMovable(deadline, "deadline.dayCannotMove");
        if (!keeper.ruleOf(deadline).isPausable()) {
            throw new RuleViolation("deadline.notPausable", deadline.title());
        }
        if (deadline.metOn() != null || deadline.pausedSince() != null) {
            throw new RuleViolation("deadline.standsStill", deadline.title());
        }
        var again = keeper.pauses(deadline).stream().map(DeadlinePause::end).max(LocalDate::compareTo).map(day -> day.plusDays(1))
                .orElse(deadline.triggerOn());
        if (from == null || from.isBefore(again) || from.isAfter(today()) || from.isAfter(deadline.dueOn())) {
            throw RuleViolation.at("from", "deadline.pauseOutsideTheClock", again, deadline.dueOn().isBefore(today()) ? deadline.dueOn() : today());
        }
        var before = values(deadline);
        repository.add(DeadlinePause.begun(deadline.id(), from, reason, current.get().staffId(), clock.instant()));
        deadline.pause(from);
        bell.silence(deadline);
        note("deadline.paused", deadline, before, reason.strip());
    }

    /** Lets it run again; the day itself counts. */
    @OpenToAll(because = MODULES)
    public void resume(DeadlineKey key, LocalDate on) {
        var deadline = changeable(key);
        if (deadline.pausedSince() == null) {
            throw new RuleViolation("deadline.runs", deadline.title());
        }
        if (on == null || on.isBefore(deadline.pausedSince()) || on.isAfter(today())) {
            throw RuleViolation.at("on", "deadline.resumeOutsideThePause", deadline.pausedSince(), today());
        }
        var before = values(deadline);
        endPause(deadline, on);
        deadline.resume();
        settled(deadline);
        note("deadline.resumed", deadline, before, null);
    }

    private void endPause(Deadline deadline, LocalDate runsAgainOn) {
        for (var pause : keeper.pauses(deadline)) {
            if (pause.isOpen() && runsAgainOn.isAfter(pause.start())) {
                pause.endsOn(runsAgainOn.minusDays(1));
            } else if (pause.isOpen()) {
                repository.remove(pause);
            }
        }
        repository.flush();
    }

    /** Hands all open clocks of a record to somebody else; either may be null. */
    @OpenToAll(because = MODULES, beforeSignIn = true)
    public void assign(String module, String subjectKind, String subject, Long staffId, Long teamId) {
        repository.findOpen(module, subjectKind, subject).forEach(deadline -> hand(deadline, staffId, teamId));
    }

    /** Hands only those open clocks of a record to somebody else that one person has, or nobody while that is null. */
    @OpenToAll(because = MODULES, beforeSignIn = true)
    public void assignFrom(Long from, String module, String subjectKind, String subject, Long staffId, Long teamId) {
        repository.findOpen(module, subjectKind, subject).stream().filter(deadline -> Objects.equals(deadline.staffId(), from))
                .forEach(deadline -> hand(deadline, staffId, teamId));
    }

    private void hand(Deadline deadline, Long staffId, Long teamId) {
        var before = values(deadline);
        deadline.isHandedTo(staffId, teamId);
        if (!before.equals(values(deadline))) {
            bell.silence(deadline);
        }
        noteIfChanged("deadline.assigned", deadline, before);
    }

    /** All clocks of a record in the order of their days, superseded ones included and last. */
    @OpenToAll(because = "the record's own service has checked who may see it")
    public List<DeadlineDetails> of(String module, String subjectKind, String subject) {
        return reading.details(repository.findAll(module, subjectKind, subject));
    }

    /** The live clock, if there is one. */
    @OpenToAll(because = "the record's own service has checked who may see it")
    public Optional<DeadlineDetails> find(DeadlineKey key) {
        return repository.find(key).map(this::shown);
    }

    /** The grounds of a rule, for a list to choose from. */
    @OpenToAll(because = "the law is no secret")
    public List<Ground> grounds(String rule) {
        return rules.findGrounds(rule).stream().map(DeadlineRuleRepository.StoredGround::ground).toList();
    }

    /** A ground on which the law lifts a limit, and the evidence it needs. */
    public record Ground(String code, String text, String evidence, String source) {
    }

    /** The record's module has checked its own right to the change and the version seen; nobody moves the day of a clock they may not even see. */
    private Deadline changeable(DeadlineKey key) {
        var deadline = running(key);
        current.mustHold(deadline.permission(), deadline.area());
        return deadline;
    }

    private void mustBeMovable(Deadline deadline, String key) {
        if (!keeper.ruleOf(deadline).terms().canBeMoved()) {
            throw new RuleViolation(key, deadline.title());
        }
    }

    private Deadline running(DeadlineKey key) {
        return repository.find(key).filter(deadline -> deadline.triggerOn() != null).orElseThrow(() -> new RuleViolation("deadline.unknown"));
    }

    private void settled(Deadline deadline) {
        repository.flush();
        keeper.settle(deadline);
    }

    private DeadlineDetails shown(Deadline deadline) {
        return reading.details(List.of(deadline)).get(0);
    }

    private void note(String action, Deadline deadline, Map<String, Object> before, String because) {
        audit.changed(action, deadline.key().subjectKind(), deadline.key().subject(), before, values(deadline), because);
    }

    private void noteIfChanged(String action, Deadline deadline, Map<String, Object> before) {
        if (!before.equals(values(deadline))) {
            note(action, deadline, before, null);
        }
    }

    private static Map<String, Object> values(Deadline deadline) {
        var values = new LinkedHashMap<>(DeadlineKeeper.values(deadline));
        values.put("title", deadline.title());
        values.put("staff", deadline.staffId());
        values.put("team", deadline.teamId());
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
