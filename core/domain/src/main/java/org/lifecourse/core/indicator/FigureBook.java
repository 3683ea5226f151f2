package org.lifecourse.core.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.lifecourse.core.RuleViolation;

/** Enters figures: one that is replaced stays, a frozen one is never replaced, one that people brought is not replaced by a computed one. */
@ApplicationScoped
class FigureBook {

    @Inject
    private IndicatorRepository repository;
    @Inject
    private Clock clock;

    /** What became of a figure. */
    enum Outcome {
        ADDED, REPLACED, SAME, KEPT
    }

    /** A figure to enter. */
    record Entry(Period period, BigDecimal numerator, BigDecimal denominator, BigDecimal value, String note) {
    }

    /**
     * @return KEPT when a computed figure gives way to one that is frozen or that people brought
     * @throws RuleViolation when a person tries to replace a frozen figure
     */
    Outcome enter(IndicatorRow indicator, Entry entry, Origin origin) {
        var before = repository.findFigure(indicator.id(), entry.period()).orElse(null);
        if (before != null && isSame(before, entry)) {
            return Outcome.SAME;
        }
        if (before != null && origin == Origin.COMPUTED && (before.isFrozen() || before.origin() != Origin.COMPUTED)) {
            return Outcome.KEPT;
        }
        if (before != null && before.isFrozen()) {
            throw RuleViolation.at("value", "indicator.frozen", before.frozenFor());
        }
        var now = clock.instant();
        if (before != null) {
            repository.replace(before.id(), now);
        }
        add(indicator, entry, origin, now);
        return before == null ? Outcome.ADDED : Outcome.REPLACED;
    }

    private void add(IndicatorRow indicator, Entry entry, Origin origin, Instant now) {
        repository.addFigure(indicator.id(), repository.findDefinitionId(indicator.id(), entry.period().end()), entry, origin, now);
    }

    private static boolean isSame(Figure before, Entry entry) {
        return isSame(before.value(), entry.value()) && isSame(before.numerator(), entry.numerator())
                && isSame(before.denominator(), entry.denominator()) && Objects.equals(before.note(), entry.note());
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
