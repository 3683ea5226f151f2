package org.lifecourse.core.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts clocks into the form in which pages show them: how they stand today and how their day came about. */
@ApplicationScoped
class DeadlineReading {

    private static final String SAY = "deadline.explain.";
    private static final Comparator<Deadline> BY_DAY = Comparator.comparing(Deadline::isSuperseded)
            .thenComparing(Deadline::dueOn, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Deadline::id);

    @Inject
    private DeadlineRepository repository;
    @Inject
    private DeadlineRuleRepository rules;
    @Inject
    private Clock clock;

    /** In the order of their days, superseded ones last. */
    List<DeadlineDetails> details(List<Deadline> deadlines) {
        var ids = deadlines.stream().map(Deadline::id).toList();
        var exceptions = repository.findExceptions(ids);
        var pauses = repository.findPauses(ids).stream().collect(Collectors.groupingBy(DeadlinePause::deadlineId));
        var names = repository.findNames(exceptions.stream().flatMap(one -> Stream.of(one.recordedBy(), one.withdrawnBy()).filter(Objects::nonNull))
                .distinct().toList());
        var byDeadline = exceptions.stream().collect(Collectors.groupingBy(DeadlineException::deadlineId));
        var calendar = rules.calendar();
        var versions = rules.findVersions(deadlines.stream().map(deadline -> deadline.key().rule()).distinct().toList());
        var grounds = exceptions.isEmpty() ? Map.<String, Map<String, String>>of()
                : rules.findGroundTexts(deadlines.stream().map(deadline -> deadline.key().rule()).distinct().toList());
        return deadlines.stream().sorted(BY_DAY).map(deadline -> {
            var rule = deadline.key().rule();
            return new Shown(deadline, versions.getOrDefault(rule, List.of()), byDeadline.getOrDefault(deadline.id(), List.of()),
                    pauses.getOrDefault(deadline.id(), List.of()), grounds.getOrDefault(rule, Map.of())).details(calendar, names);
        }).toList();
    }

    private final class Shown {

        private final Deadline deadline;
        private final DeadlineRule rule;
        private final List<DeadlineRule> versions;
        private final List<DeadlineException> exceptions;
        private final List<DeadlinePause> pauses;
        private final Map<String, String> grounds;

        Shown(Deadline deadline, List<DeadlineRule> versions, List<DeadlineException> exceptions, List<DeadlinePause> pauses, Map<String, String> grounds) {
            this.deadline = deadline;
            this.versions = versions;
            this.exceptions = exceptions;
            this.pauses = pauses;
            this.rule = versions.stream().filter(version -> version.ruleVersion() == deadline.ruleVersion()).findFirst()
                    .orElse(versions.get(0));
            this.grounds = grounds;
        }

        DeadlineDetails details(WorkingCalendar calendar, Map<Long, String> names) {
            var today = LocalDate.now(clock);
            var extent = extent(calendar, today);
            var rows = exceptions.stream().map(exception -> exception.row(groundText(exception), names, extent.lifts(exception))).toList();
            var stood = pauses.stream().map(pause -> new PauseRow(pause.start(), pause.end(), pause.reason())).toList();
            return new DeadlineDetails(deadline.id(), deadline.key(), rule.title(), deadline.ruleVersion(), deadline.title(), rule.basis().name(),
                    deadline.triggerOn(), deadline.computedDueOn(), extent.dueOn(), deadline.metOn(), deadline.status(today, extent),
                    days(today, extent), rows, stood, explanation(calendar, extent), deadline.supersededBecause());
        }

        private Extent extent(WorkingCalendar calendar, LocalDate today) {
            if (deadline.triggerOn() == null || deadline.isSuperseded()) {
                return new Extent(deadline.dueOn(), deadline.dueOn(), 0, standing());
            }
            return Extent.of(rule.terms(), calendar, deadline.triggerOn(), deadline.computedDueOn(), standing(), pauses, today);
        }

        private List<DeadlineException> standing() {
            return exceptions.stream().filter(exception -> !exception.isWithdrawn()).toList();
        }

        private long days(LocalDate today, Extent extent) {
            if (deadline.triggerOn() == null) {
                return 0;
            }
            var last = deadline.metOn() == null ? today : deadline.metOn();
            return Math.max(0, ChronoUnit.DAYS.between(deadline.triggerOn(), last) - extent.pausedDays());
        }

        private List<Explained> explanation(WorkingCalendar calendar, Extent extent) {
            if (deadline.triggerOn() == null) {
                return List.of(Explained.of(SAY + "notStarted", rule.row().triggerEvent()));
            }
            var outcome = DayCount.of(rule.terms(), calendar, deadline.triggerOn());
            if (!outcome.dueOn().equals(deadline.computedDueOn())) {
                return List.of(Explained.of(SAY + "former", deadline.triggerOn(), deadline.computedDueOn()));
            }
            var lines = new ArrayList<>(outcome.explanation());
            pauses.forEach(pause -> lines.add(pause.isOpen() ? Explained.of(SAY + "pausedSince", pause.start(), pause.reason())
                    : Explained.of(SAY + "paused", pause.start(), pause.end(), pause.reason())));
            standing().forEach(exception -> lines.add(effect(exception, extent)));
            if (!extent.dueOn().equals(deadline.computedDueOn())) {
                lines.add(Explained.of(SAY + "worksTo", extent.dueOn()));
            }
            versions.stream().filter(version -> version.validFrom().isAfter(deadline.triggerOn())).reduce((newer, older) -> older)
                    .ifPresent(next -> lines.add(Explained.of(SAY + "laterVersion", next.validFrom(), deadline.ruleVersion())));
            return lines;
        }

        private Explained effect(DeadlineException exception, Extent extent) {
            if (!extent.lifts(exception)) {
                return Explained.of(SAY + "liftsNothing", exception.start(), exception.end(), groundText(exception), extent.dueOn());
            }
            return exception.agreedOn() == null ? Explained.of(SAY + "lifted", exception.start(), exception.end(), groundText(exception))
                    : Explained.of(SAY + "agreed", exception.start(), exception.end(), groundText(exception), exception.agreedOn());
        }

        private String groundText(DeadlineException exception) {
            return grounds.getOrDefault(exception.ground(), exception.ground());
        }
    }
}
