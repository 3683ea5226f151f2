package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.adults.safeguarding.FigureRepository.Population;
import org.lifecourse.core.indicator.IndicatorComputation;

/** Of those who said what they wanted, how many got it fully or partly. */
@Dependent
public class PreferredOutcomesMet implements IndicatorComputation {

    @Inject
    private FigureRepository figures;

    @Override
    public String indicator() {
        return "adults.safeguarding.outcome-met";
    }

    @Override
    public Computed compute(LocalDate from, LocalDate to) {
        return figures.share(Population.WISHES_MET, from, to);
    }

    @Override
    public List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit) {
        return figures.records(Population.WISHES_MET, from, to, limit);
    }
}
