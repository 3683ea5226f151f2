package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.adults.safeguarding.FigureRepository.Population;
import org.lifecourse.core.indicator.IndicatorComputation;

/** How many enquiries were concluded. */
@Dependent
public class EnquiriesConcluded implements IndicatorComputation {

    @Inject
    private FigureRepository figures;

    @Override
    public String indicator() {
        return "adults.safeguarding.enquiries-concluded";
    }

    @Override
    public Computed compute(LocalDate from, LocalDate to) {
        return new Computed(figures.count(Population.CONCLUDED, from, to), null);
    }

    @Override
    public List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit) {
        return figures.records(Population.CONCLUDED, from, to, limit);
    }
}
