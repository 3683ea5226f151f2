package org.lifecourse.children.pathway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.children.pathway.FigureRepository.Population;
import org.lifecourse.core.indicator.IndicatorComputation;

/** How many children were referred to social work. */
@Dependent
public class ChildrenReferred implements IndicatorComputation {

    @Inject
    private FigureRepository figures;

    @Override
    public String indicator() {
        return "children.referrals";
    }

    @Override
    public Computed compute(LocalDate from, LocalDate to) {
        return figures.count(Population.REFERRED_CHILDREN, from, to);
    }

    @Override
    public List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit) {
        return figures.records(Population.REFERRED_CHILDREN, from, to, limit);
    }
}
