package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.indicator.IndicatorComputation.Computed;
import org.lifecourse.core.indicator.IndicatorComputation.IndicatorRecord;

/** Counts requests for figures. Twenty weeks are those that the deadline engine counted, as the docket keeps them. */
@ApplicationScoped
class EhcFigureRepository {

    private static final String ISSUED = "select reference, closed_on happened_on, in_time counted from send.ehc_docket where stage = 'ISSUED'";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    Computed count(EhcFigure figure, LocalDate from, LocalDate to) {
        var row = (Object[]) em.createNativeQuery("select count(*) filter (where q.counted), count(*) from (" + records(figure)
                + ") q where q.happened_on between cast(?1 as date) and cast(?2 as date)").setParameter(1, Date.valueOf(from))
                .setParameter(2, Date.valueOf(to)).getSingleResult();
        return new Computed(((Number) row[0]).longValue(), figure.isPercentage() ? ((Number) row[1]).longValue() : null);
    }

    /** Final plans sent in a time; of those without an exception how many within twenty weeks, and how many there are. */
    long[] countIssued(LocalDate from, LocalDate to) {
        var row = (Object[]) em.createNativeQuery("select count(*), count(*) filter (where in_time and not excepted), count(*) filter (where not excepted)"
                + " from send.ehc_docket where stage = 'ISSUED' and closed_on between cast(?1 as date) and cast(?2 as date)")
                .setParameter(1, Date.valueOf(from)).setParameter(2, Date.valueOf(to)).getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue()};
    }

    @SuppressWarnings("unchecked")
    List<IndicatorRecord> find(EhcFigure figure, LocalDate from, LocalDate to, int limit) {
        List<Object[]> rows = em.createNativeQuery("select q.reference, q.happened_on, q.counted from (" + records(figure)
                + ") q where q.happened_on between cast(?1 as date) and cast(?2 as date) order by q.happened_on, q.reference limit ?3")
                .setParameter(1, Date.valueOf(from)).setParameter(2, Date.valueOf(to)).setParameter(3, limit).getResultList();
        return rows.stream().map(row -> new IndicatorRecord((String) row[0], (String) row[0], ((Date) row[1]).toLocalDate(), (Boolean) row[2],
                EhcDiary.link((String) row[0]))).toList();
    }

    private static String records(EhcFigure figure) {
        return switch (figure) {
            case REQUESTS -> "select reference, received_on happened_on, true counted from send.ehc_request";
            case REFUSED -> "select reference, decided_on happened_on, true counted from send.ehc_request where stage = 'REFUSED'";
            case ASSESSED -> "select reference, coalesce(final_on, no_plan_on) happened_on, true counted from send.ehc_request"
                    + " where stage in ('ISSUED', 'NOT_ISSUED')";
            case PLANS_ISSUED -> "select reference, final_on happened_on, true counted from send.ehc_request where final_on is not null";
            case IN_20_WEEKS -> ISSUED + " and not excepted";
            case IN_20_WEEKS_ALL -> ISSUED;
        };
    }
}
