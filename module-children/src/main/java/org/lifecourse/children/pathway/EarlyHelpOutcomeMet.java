package org.lifecourse.children.pathway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.children.pathway.FigureRepository.Population;
import org.lifecourse.core.indicator.IndicatorComputation;

/** Of the plans that ran, how many met at least one outcome. */
@Dependent
public class EarlyHelpOutcomeMet implements IndicatorComputation {

    @Inject
    private FigureRepository figures;

    @Override
    public String indicator() {
        return "children.early-help-outcome-met";
    }

    @Override
    public Computed compute(LocalDate from, LocalDate to) {
        return figures.share(Population.OUTCOME_MET, from, to);
    }

    @Override
    public List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit) {
        return figures.records(Population.OUTCOME_MET, from, to, limit);
    }
}
