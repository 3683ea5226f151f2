package org.lifecourse.children.pathway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.children.pathway.FigureRepository.Population;
import org.lifecourse.core.indicator.IndicatorComputation;

/** How many families are helped early when the period ends. */
@Dependent
public class EarlyHelpOpen implements IndicatorComputation {

    @Inject
    private FigureRepository figures;

    @Override
    public String indicator() {
        return "children.early-help-open";
    }

    @Override
    public Computed compute(LocalDate from, LocalDate to) {
        return figures.count(Population.HELPED, from, to);
    }

    @Override
    public List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit) {
        return figures.records(Population.HELPED, from, to, limit);
    }
}
