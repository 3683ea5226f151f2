package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.indicator.IndicatorComputation;

/** The figures of requests, one computation each. */
public final class EhcComputations {

    private EhcComputations() {
    }

    abstract static class OfRequests implements IndicatorComputation {

        private final EhcFigure figure;

        OfRequests(EhcFigure figure) {
            this.figure = figure;
        }

        abstract EhcFigureRepository figures();

        @Override
        public String indicator() {
            return figure.indicator();
        }

        @Override
        public Computed compute(LocalDate from, LocalDate to) {
            return figures().count(figure, from, to);
        }

        @Override
        public List<IndicatorRecord> records(LocalDate from, LocalDate to, int limit) {
            return figures().find(figure, from, to, limit);
        }
    }

    /** Requests received. */
    @Dependent
    public static class Requests extends OfRequests {

        @Inject
        private EhcFigureRepository figures;

        public Requests() {
            super(EhcFigure.REQUESTS);
        }

        @Override
        EhcFigureRepository figures() {
            return figures;
        }
    }

    /** Requests that the council refused to assess. */
    @Dependent
    public static class Refused extends OfRequests {

        @Inject
        private EhcFigureRepository figures;

        public Refused() {
            super(EhcFigure.REFUSED);
        }

        @Override
        EhcFigureRepository figures() {
            return figures;
        }
    }

    /** Assessments completed, with a plan or with the decision that there is none. */
    @Dependent
    public static class Assessed extends OfRequests {

        @Inject
        private EhcFigureRepository figures;

        public Assessed() {
            super(EhcFigure.ASSESSED);
        }

        @Override
        EhcFigureRepository figures() {
            return figures;
        }
    }

    /** Final plans sent for the first time. */
    @Dependent
    public static class PlansIssued extends OfRequests {

        @Inject
        private EhcFigureRepository figures;

        public PlansIssued() {
            super(EhcFigure.PLANS_ISSUED);
        }

        @Override
        EhcFigureRepository figures() {
            return figures;
        }
    }

    /** Plans sent within twenty weeks, of those without an exception. */
    @Dependent
    public static class InTwentyWeeks extends OfRequests {

        @Inject
        private EhcFigureRepository figures;

        public InTwentyWeeks() {
            super(EhcFigure.IN_20_WEEKS);
        }

        @Override
        EhcFigureRepository figures() {
            return figures;
        }
    }

    /** Plans sent within twenty weeks, of all. */
    @Dependent
    public static class InTwentyWeeksOfAll extends OfRequests {

        @Inject
        private EhcFigureRepository figures;

        public InTwentyWeeksOfAll() {
            super(EhcFigure.IN_20_WEEKS_ALL);
        }

        @Override
        EhcFigureRepository figures() {
            return figures;
        }
    }
}
