package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.deadline.ExceptionRow;

/**
 * One cause for which the law lifts limits: the same ground, for the same days. It is recorded on each clock that it affects, and told once.
 *
 * @param ground in words
 * @param agreedOn the target of the twenty weeks that was agreed, or null
 * @param evidence what shows it, each text once
 * @param documents files that show it, each once
 * @param clocks what it lifts, in the order of their days
 */
public record Lifting(String ground, LocalDate from, LocalDate to, LocalDate agreedOn, List<String> evidence, List<Long> documents,
        List<DeadlineDetails> clocks) {

    private record Cause(String ground, LocalDate from, LocalDate to) {
    }

    private record Lifted(DeadlineDetails clock, ExceptionRow exception) {
    }

    static List<Lifting> of(List<DeadlineDetails> clocks) {
        var causes = new LinkedHashMap<Cause, List<Lifted>>();
        clocks.forEach(clock -> clock.exceptions().stream().filter(ExceptionRow::lifts)
                .forEach(one -> causes.computeIfAbsent(new Cause(one.ground(), one.from(), one.to()), cause -> new ArrayList<>())
                        .add(new Lifted(clock, one))));
        return causes.entrySet().stream().map(entry -> together(entry.getKey(), entry.getValue())).toList();
    }

    private static Lifting together(Cause cause, List<Lifted> lifted) {
        return new Lifting(lifted.get(0).exception().groundText(), cause.from(), cause.to(),
                lifted.stream().filter(one -> EhcRules.FINAL_PLAN.equals(one.clock().key().rule())).map(one -> one.exception().agreedOn())
                        .filter(Objects::nonNull).findFirst().orElse(null),
                lifted.stream().map(one -> one.exception().evidence()).distinct().toList(),
                lifted.stream().map(one -> one.exception().documentId()).filter(Objects::nonNull).distinct().toList(),
                lifted.stream().map(Lifted::clock).distinct().toList());
    }

    /** Whether it lifts the twenty weeks. */
    public boolean isOfFinalPlan() {
        return clocks.stream().anyMatch(clock -> clock.key().rule().equals(EhcRules.FINAL_PLAN));
    }
}
