package org.lifecourse.children.pathway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.children.pathway.FigureRepository.Population;
import org.lifecourse.core.indicator.IndicatorComputation;

/** Of the children referred, how many had been referred in the twelve months before. */
@Dependent
public class ChildrenReferredAgain implements IndicatorComputation {

    @Inject
    private FigureRepository figures;

    @Override
    public String indicator() {
        return "children.re-referrals";
    }

    @Override
    public Computed compute(LocalDate from, LocalDate to) {
        return figures.share(Population.REFERRED_AGAIN, from, to);
    }

    @Override
    public List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit) {
        return figures.records(Population.REFERRED_AGAIN, from, to, limit);
    }
}
