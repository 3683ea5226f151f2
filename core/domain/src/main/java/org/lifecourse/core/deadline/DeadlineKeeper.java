package org.lifecourse.core.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.audit.AuditTrail;

/** Counts the clocks on records, and puts another result in the place of one that no longer holds. */
@ApplicationScoped
class DeadlineKeeper {

    @Inject
    private DeadlineRepository repository;
    @Inject
    private DeadlineRuleRepository rules;
    @Inject
    private DeadlineBell bell;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    DeadlineRule rule(String code, LocalDate day) {
        return rules.findInForce(code, day).orElseThrow(() -> new RuleViolation("deadlineRule.unknown", code));
    }

    /** The version by which a clock was counted. */
    DeadlineRule ruleOf(Deadline deadline) {
        return rules.findVersions(deadline.key().rule()).stream().filter(rule -> rule.ruleVersion() == deadline.ruleVersion()).findFirst()
                .orElseThrow(() -> new RuleViolation("deadlineRule.unknown", deadline.key().rule()));
    }

    /** Lets a waiting clock run from a day. */
    void begin(Deadline deadline, LocalDate trigger) {
        var rule = rule(deadline.key().rule(), trigger);
        deadline.begin(trigger, rule.ruleVersion(), DayCount.of(rule.terms(), rules.calendar(), trigger).dueOn());
    }

    /** Works out the day that people work to from what stands still and what is lifted. */
    void settle(Deadline deadline) {
        if (deadline.triggerOn() == null || deadline.id() == null) {
            return;
        }
        var extent = extent(deadline, ruleOf(deadline).terms(), deadline.computedDueOn(), standing(deadline));
        deadline.worksTo(extent.dueOn(), !extent.lifting().isEmpty());
    }

    /**
     * Keeps the former result and counts anew.
     *
     * @param trigger the day that starts it now, or null when it waits again
     */
    Deadline replace(Deadline former, LocalDate trigger, String because) {
        return replace(former, trigger, because, (original, copy) -> { });
    }

    /**
     * Takes an exception back. Where that changes the day worked to, the former result stays as it was, and the one in its place says why.
     *
     * @return the clock that runs on
     */
    Deadline withdraw(Deadline deadline, DeadlineException exception, String because, Long by) {
        exception.mustBeWithdrawable(because);
        if (dueWithout(deadline, exception).equals(deadline.dueOn())) {
            exception.withdraw(because, by, clock.instant());
            repository.flush();
            settle(deadline);
            return deadline;
        }
        var words = Words.say("superseded.exceptionWithdrawn", exception.start(), exception.end(), because.strip());
        return replace(deadline, deadline.triggerOn(), words, (original, copy) -> {
            if (original == exception) {
                copy.withdraw(because, by, clock.instant());
            }
        });
    }

    /** The day that would be worked to without the exception. */
    LocalDate dueWithout(Deadline deadline, DeadlineException exception) {
        var others = standing(deadline).stream().filter(one -> one != exception).toList();
        return extent(deadline, ruleOf(deadline).terms(), deadline.computedDueOn(), others).dueOn();
    }

    private Deadline replace(Deadline former, LocalDate trigger, String because, BiConsumer<DeadlineException, DeadlineException> copied) {
        var before = values(former);
        bell.silence(former);
        former.supersede(because, clock.instant());
        repository.flush();
        var next = former.successor(clock.instant());
        if (trigger != null) {
            begin(next, trigger);
        }
        repository.add(next);
        repository.flush();
        former.succeededBy(next.id());
        exceptions(former).forEach(exception -> {
            var copy = exception.on(next.id());
            copied.accept(exception, copy);
            repository.add(copy);
        });
        pauses(former).forEach(pause -> repository.add(pause.on(next.id())));
        if (former.pausedSince() != null) {
            next.pause(former.pausedSince());
        }
        repository.flush();
        settle(next);
        audit.changed("deadline.recounted", next.key().subjectKind(), next.key().subject(), before, values(next), because);
        return next;
    }

    /**
     * A day of the calendar changed: counts the running clocks anew across which it lies.
     *
     * @return how many came to another day
     */
    int calendarChanged(LocalDate day, String because) {
        repository.flush();
        var calendar = rules.calendar();
        var changed = 0;
        for (var deadline : repository.findRunningAcross(day)) {
            var terms = ruleOf(deadline).terms();
            if (terms.heedsCalendar() && !outcome(deadline, terms, calendar).equals(former(deadline))) {
                replace(deadline, deadline.triggerOn(), because);
                changed++;
            }
        }
        return changed;
    }

    private record Result(LocalDate computed, LocalDate dueOn) {
    }

    private static Result former(Deadline deadline) {
        return new Result(deadline.computedDueOn(), deadline.dueOn());
    }

    private Result outcome(Deadline deadline, Terms terms, WorkingCalendar calendar) {
        var computed = DayCount.of(terms, calendar, deadline.triggerOn()).dueOn();
        return new Result(computed, extent(deadline, terms, computed, standing(deadline)).dueOn());
    }

    private Extent extent(Deadline deadline, Terms terms, LocalDate computed, List<DeadlineException> standing) {
        var ended = pauses(deadline).stream().filter(pause -> !pause.isOpen()).toList();
        return Extent.of(terms, rules.calendar(), deadline.triggerOn(), computed, standing, ended, today());
    }

    private List<DeadlineException> standing(Deadline deadline) {
        return exceptions(deadline).stream().filter(exception -> !exception.isWithdrawn()).toList();
    }

    /** Another version of a rule begins: counts the running clocks anew that were triggered in its time; earlier ones keep their result. */
    int ruleChanged(DeadlineRule rule) {
        repository.flush();
        var running = repository.findRunningSince(rule.code(), rule.validFrom());
        running.forEach(deadline -> replace(deadline, deadline.triggerOn(), Words.say("superseded.rule", rule.ruleVersion(), rule.validFrom())));
        return running.size();
    }

    List<DeadlineException> exceptions(Deadline deadline) {
        return repository.findExceptions(List.of(deadline.id()));
    }

    List<DeadlinePause> pauses(Deadline deadline) {
        return repository.findPauses(List.of(deadline.id()));
    }

    static Map<String, Object> values(Deadline deadline) {
        var values = new LinkedHashMap<String, Object>();
        values.put("clock", deadline.key().rule() + (deadline.key().part().isEmpty() ? "" : " " + deadline.key().part()));
        values.put("rule version", deadline.ruleVersion());
        values.put("state", deadline.state());
        values.put("trigger", deadline.triggerOn());
        values.put("computed", deadline.computedDueOn());
        values.put("due", deadline.dueOn());
        values.put("done", deadline.metOn());
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
