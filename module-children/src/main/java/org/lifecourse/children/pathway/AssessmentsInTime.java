package org.lifecourse.children.pathway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.children.pathway.FigureRepository.Population;
import org.lifecourse.core.indicator.IndicatorComputation;

/** Of the assessments authorised, how many kept the clock of 45 working days. */
@Dependent
public class AssessmentsInTime implements IndicatorComputation {

    @Inject
    private FigureRepository figures;

    @Override
    public String indicator() {
        return "children.assessments-in-45-days";
    }

    @Override
    public Computed compute(LocalDate from, LocalDate to) {
        return figures.share(Population.ASSESSED_IN_TIME, from, to);
    }

    @Override
    public List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit) {
        return figures.records(Population.ASSESSED_IN_TIME, from, to, limit);
    }
}
