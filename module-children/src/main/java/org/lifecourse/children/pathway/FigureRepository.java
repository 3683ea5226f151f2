package org.lifecourse.children.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.children.pathway.Footsteps.Trail;
import org.lifecourse.core.indicator.IndicatorComputation.Computed;
import org.lifecourse.core.indicator.IndicatorComputation.IndicatorRecord;

/** Counts for the figures of the quarter. The due days are those of the clocks, never counted again here. */
@ApplicationScoped
class FigureRepository {

    private static final String REFERRED = "select r.reference, r.reference as title, r.received_on as day, %s as counted"
            + " from children.social_work_referral r join children.referral_child k on k.referral_id = r.id where r.received_on between ?1 and ?2";

    /** What is looked at: each selects a reference, what the list calls it, the day by which it counts, and whether it is in the numerator. */
    enum Population {
        CONTACTS(Trail.CONTACT, "select c.reference, c.reference as title, c.received_on as day, true as counted from children.contact c"
                + " where c.received_on between ?1 and ?2"),
        DECIDED_IN_TIME(Trail.CONTACT, "select c.reference, c.reference as title, c.received_on as day, coalesce(c.decided_on <= d.due_on, false) as counted"
                + " from children.contact c join core.deadline d on d.rule_code = '" + ContactService.DECISION + "' and d.module = 'children'"
                + " and d.subject_kind = 'contact' and d.subject = c.reference and d.part = '' and d.state <> 'SUPERSEDED'"
                + " where c.received_on between ?1 and ?2 and (c.decided_on is not null or d.due_on < ?3)"),
        HELPED(Trail.EARLY_HELP, "select e.reference, e.reference as title, e.opened_on as day, true as counted from children.early_help_episode e"
                + " where ?1 <= ?2 and e.opened_on <= ?2 and (e.closed_on is null or e.closed_on > ?2)"),
        OUTCOME_MET(Trail.EARLY_HELP, "select e.reference, e.reference as title, e.plan_agreed_on as day, exists (select 1 from children.early_help_outcome o"
                + " where o.episode_id = e.id and o.met_on <= ?2) as counted from children.early_help_episode e"
                + " where e.plan_agreed_on <= ?2 and (e.closed_on is null or e.closed_on >= ?1)"),
        STEPPED_UP(Trail.SOCIAL_WORK, "select r.reference, r.reference as title, r.received_on as day, true as counted"
                + " from children.social_work_referral r where r.episode_id is not null and r.received_on between ?1 and ?2"),
        REFERRED_CHILDREN(Trail.SOCIAL_WORK, REFERRED.formatted("true")),
        REFERRED_AGAIN(Trail.SOCIAL_WORK, REFERRED.formatted("exists (select 1 from children.social_work_referral b join children.referral_child l"
                + " on l.referral_id = b.id where l.person_id = k.person_id and b.received_on < r.received_on"
                + " and b.received_on >= r.received_on - interval '12 months')")),
        ASSESSED_IN_TIME(Trail.SOCIAL_WORK, "select r.reference, r.reference as title, r.authorised_on as day, r.authorised_on <= d.due_on as counted"
                + " from children.social_work_referral r join core.deadline d on d.rule_code = '" + Openings.ASSESSMENT + "' and d.module = 'children'"
                + " and d.subject_kind = 'social-work' and d.subject = r.reference and d.part = '' and d.state <> 'SUPERSEDED'"
                + " where r.authorised_on between ?1 and ?2");

        private final Trail trail;
        private final String sql;

        Population(Trail trail, String sql) {
            this.trail = trail;
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

    Computed count(Population population, LocalDate from, LocalDate to) {
        return new Computed(((Number) query(population, "select count(*) from (" + population.sql + ") f", from, to).getSingleResult()).longValue(),
                null);
    }

    Computed share(Population population, LocalDate from, LocalDate to) {
        var row = (Object[]) query(population, "select count(*) filter (where counted), count(*) from (" + population.sql + ") f", from, to)
                .getSingleResult();
        return new Computed(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    @SuppressWarnings("unchecked")
    List<IndicatorRecord> records(Population population, LocalDate from, LocalDate to, int limit) {
        List<Object[]> found = query(population, "select f.reference, f.title, f.day, f.counted from (" + population.sql
                + ") f order by f.counted, f.day, f.title", from, to).setMaxResults(limit).getResultList();
        return found.stream().map(row -> new IndicatorRecord((String) row[0], (String) row[1],
                row[2] instanceof LocalDate day ? day : ((Date) row[2]).toLocalDate(), (Boolean) row[3], population.trail.link((String) row[0])))
                .toList();
    }

    private Query query(Population population, String sql, LocalDate from, LocalDate to) {
        var query = em.createNativeQuery(sql).setParameter(1, Date.valueOf(from)).setParameter(2, Date.valueOf(to));
        return population.asksForToday() ? query.setParameter(3, Date.valueOf(LocalDate.now(clock))) : query;
    }
}
