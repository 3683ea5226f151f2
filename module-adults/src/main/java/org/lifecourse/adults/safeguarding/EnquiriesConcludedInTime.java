package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.adults.safeguarding.FigureRepository.Population;
import org.lifecourse.core.indicator.IndicatorComputation;

/** Of the enquiries concluded, how many were so by the day of their clock. */
@Dependent
public class EnquiriesConcludedInTime implements IndicatorComputation {

    @Inject
    private FigureRepository figures;

    @Override
    public String indicator() {
        return "adults.safeguarding.enquiries-in-28-days";
    }

    @Override
    public Computed compute(LocalDate from, LocalDate to) {
        return figures.share(Population.CONCLUDED_IN_TIME, from, to);
    }

    @Override
    public List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit) {
        return figures.records(Population.CONCLUDED_IN_TIME, from, to, limit);
    }
}
