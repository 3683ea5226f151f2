package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.indicator.IndicatorComputation.Computed;
import org.lifecourse.core.indicator.IndicatorComputation.IndicatorRecord;

/** Counts for the figures of the quarter. The due days are those of the clocks, never counted again here. */
@ApplicationScoped
class FigureRepository {

    /** What is looked at: each selects a reference, the day by which it counts, and whether it is in the numerator. */
    enum Population {
        RECEIVED("select c.reference, c.received_on as day, true as counted from adults.safeguarding_concern c where c.received_on between ?1 and ?2"),
        DECIDED_IN_TIME("select c.reference, c.received_on as day, coalesce(c.decided_on <= d.due_on, false) as counted from adults.safeguarding_concern c"
                + " join core.deadline d on d.rule_code = '" + ConcernTraces.DECISION_RULE + "' and d.module = 'adults' and d.subject_kind = '"
                + ConcernTraces.KIND + "' and d.subject = c.reference and d.part = '' and d.state <> 'SUPERSEDED'"
                + " where c.received_on between ?1 and ?2 and (c.decided_on is not null or d.due_on < ?3)"),
        CONCLUDED("select c.reference, e.concluded_on as day, true as counted from adults.safeguarding_enquiry e"
                + " join adults.safeguarding_concern c on c.id = e.concern_id where e.concluded_on between ?1 and ?2"),
        CONCLUDED_IN_TIME("select c.reference, e.concluded_on as day, e.concluded_on <= d.due_on as counted from adults.safeguarding_enquiry e"
                + " join adults.safeguarding_concern c on c.id = e.concern_id join core.deadline d on d.rule_code = '" + ConcernTraces.ENQUIRY_RULE
                + "' and d.module = 'adults' and d.subject_kind = '" + ConcernTraces.KIND + "' and d.subject = c.reference and d.part = ''"
                + " and d.state <> 'SUPERSEDED' where e.concluded_on between ?1 and ?2"),
        WISHES_MET("select c.reference, e.concluded_on as day, e.wishes_met in ('FULLY', 'PARTLY') as counted from adults.safeguarding_enquiry e"
                + " join adults.safeguarding_concern c on c.id = e.concern_id where e.wishes = 'EXPRESSED' and e.concluded_on between ?1 and ?2");

        private final String sql;

        Population(String sql) {
            this.sql = sql.replace("?1", "cast(?1 as date)").replace("?2", "cast(?2 as date)").replace("?3", "cast(?3 as date)");
        }

        private boolean asksForToday() {
            return sql.contains("?3");
        }
    }

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;
    @Inject
    private Clock clock;

    long count(Population population, LocalDate from, LocalDate to) {
        return ((Number) query(population, "select count(*) from (" + population.sql + ") f", from, to).getSingleResult()).longValue();
    }

    Computed share(Population population, LocalDate from, LocalDate to) {
        var row = (Object[]) query(population, "select count(*) filter (where counted), count(*) from (" + population.sql + ") f", from, to)
                .getSingleResult();
        return new Computed(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    @SuppressWarnings("unchecked")
    List<IndicatorRecord> records(Population population, LocalDate from, LocalDate to, int limit) {
        List<Object[]> found = query(population, "select f.reference, f.day, f.counted from (" + population.sql
                + ") f order by f.counted, f.day, f.reference", from, to).setMaxResults(limit).getResultList();
        return found.stream().map(row -> new IndicatorRecord((String) row[0], (String) row[0],
                row[1] instanceof LocalDate day ? day : ((Date) row[1]).toLocalDate(), (Boolean) row[2], ConcernTraces.link((String) row[0]))).toList();
    }

    private Query query(Population population, String sql, LocalDate from, LocalDate to) {
        var query = em.createNativeQuery(sql).setParameter(1, Date.valueOf(from)).setParameter(2, Date.valueOf(to));
        return population.asksForToday() ? query.setParameter(3, Date.valueOf(LocalDate.now(clock))) : query;
    }
}
