package org.lifecourse.children.pathway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.children.pathway.FigureRepository.Population;
import org.lifecourse.core.indicator.IndicatorComputation;

/** Of the contacts that arrived, how many were decided on by the day of their clock. */
@Dependent
public class ContactsDecidedInTime implements IndicatorComputation {

    @Inject
    private FigureRepository figures;

    @Override
    public String indicator() {
        return "children.contacts-in-1-day";
    }

    @Override
    public Computed compute(LocalDate from, LocalDate to) {
        return figures.share(Population.DECIDED_IN_TIME, from, to);
    }

    @Override
    public List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit) {
        return figures.records(Population.DECIDED_IN_TIME, from, to, limit);
    }
}
