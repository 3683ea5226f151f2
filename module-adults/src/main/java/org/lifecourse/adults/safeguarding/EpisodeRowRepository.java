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

/** What the pages of organisational episodes read, straight from SQL. */
@ApplicationScoped
class EpisodeRowRepository {

    private static final String MAY_KNOW = "core.may_know_household(h.id, cast(nullif(?1, '') as bigint), ?2, ?2, ?3, ?5)";
    private static final String LIVES_THERE = " from core.household h join core.household_member m on m.household_id = h.id"
            + " join core.person p on p.id = m.person_id where m.from_date <= cast(?5 as date) and (m.to_date is null or m.to_date >= cast(?5 as date))"
            + " and " + Reader.MAY_OPEN + " and " + MAY_KNOW;

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;
    @Inject
    private Reader reader;
    @Inject
    private Clock clock;

    /**
     * Open ones first, newest first.
     *
     * @param reference only this one, or blank for all
     */
    List<EpisodeRow> findEpisodes(String reference, int first, int most) {
        return Reader.rows(em.createNativeQuery("select o.reference, g.name, o.kind, o.opened_on, o.closed_on, count(c.id), count(c.id)"
                + " filter (where c.decision is null), count(e.id) filter (where e.concluded_on is null), count(e.id) filter (where e.concluded_on is not"
                + " null), o.summary, o.outcome, o.version from adults.organisational_episode o join core.organisation g on g.id = o.organisation_id"
                + " left join adults.safeguarding_concern c on c.episode_id = o.id left join adults.safeguarding_enquiry e on e.concern_id = c.id"
                + " where (?1 = '' or o.reference = ?1) group by o.id, g.name order by o.closed_on is not null, o.opened_on desc, o.id desc limit ?2 offset ?3")
                .setParameter(1, Words.of(reference)).setParameter(2, most).setParameter(3, first)).stream()
                .map(row -> new EpisodeRow((String) row[0], (String) row[1], AbuseKind.valueOf((String) row[2]), Reader.day(row[3]), Reader.day(row[4]),
                        Reader.number(row[5]), Reader.number(row[6]), Reader.number(row[7]), Reader.number(row[8]), (String) row[9], (String) row[10],
                        Reader.number(row[11])))
                .toList();
    }

    List<Choice> findProviders() {
        return choices(em.createNativeQuery("select code, name from core.organisation where closed_on is null and kind in ('PROVIDER', 'NHS_PROVIDER',"
                + " 'VOLUNTARY', 'OTHER') order by name limit 2000"));
    }

    /** Households that a piece of a name finds, where the reader may open the record and know the home of everybody. */
    List<Choice> findHouseholds(String text) {
        return choices(lived("select distinct h.reference, h.name" + LIVES_THERE + " and h.name ilike ?4 order by h.name limit 20")
                .setParameter(4, Reader.pattern(text)));
    }

    /**
     * Members of a household today who have no concern in the episode yet; nobody where the reader may not know the home of everybody there, for any
     * number of a household may stand in the address.
     */
    List<Choice> findResidents(String household, String episode) {
        return choices(lived("select p.reference, p.display_name" + LIVES_THERE + " and h.reference = ?4 and not exists (select 1"
                + " from adults.safeguarding_concern c join adults.organisational_episode o on o.id = c.episode_id where o.reference = ?6"
                + " and c.person_id = p.id) order by p.display_name, p.reference limit 500").setParameter(4, household).setParameter(6, episode));
    }

    private Query lived(String sql) {
        return reader.of(em.createNativeQuery(sql)).setParameter(5, Date.valueOf(LocalDate.now(clock)));
    }

    private static List<Choice> choices(Query query) {
        return Reader.rows(query).stream().map(row -> new Choice((String) row[0], (String) row[1])).toList();
    }
}
