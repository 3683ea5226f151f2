package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.adults.safeguarding.FigureRepository.Population;
import org.lifecourse.core.indicator.IndicatorComputation;

/** How many concerns arrived. */
@Dependent
public class ConcernsReceived implements IndicatorComputation {

    @Inject
    private FigureRepository figures;

    @Override
    public String indicator() {
        return "adults.safeguarding.contacts";
    }

    @Override
    public Computed compute(LocalDate from, LocalDate to) {
        return new Computed(figures.count(Population.RECEIVED, from, to), null);
    }

    @Override
    public List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit) {
        return figures.records(Population.RECEIVED, from, to, limit);
    }
}
