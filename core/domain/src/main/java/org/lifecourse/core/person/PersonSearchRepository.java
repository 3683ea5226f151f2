package org.lifecourse.core.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds people by what is known of them. */
@ApplicationScoped
class PersonSearchRepository {

    /** How much of a word has to agree; slips in the first letter are found too. */
    private static final String LIKENESS = "0.5";
    private static final String MAY_OPEN = "(not p.restricted or core.may_open_person(p.id, cast(nullif(?1, '') as bigint), ?2, ?3))";
    private static final String UNPROTECTED = " and not h.protected and not exists (select 1 from core.person_alert q where q.person_id = h.person_id"
            + " and q.kind = 'ADDRESS_PROTECTED' and q.from_date <= ?4 and (q.to_date is null or q.to_date >= ?4))";
    private static final int FIRST_FREE = 5;
    private static final int MOST_AT_HOME = 1001;

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /** A query that grows: its text and its parameters from ?5 on. */
    private static final class Growing {

        private final List<Object> values = new ArrayList<>();
        private final List<String> conditions = new ArrayList<>();

        private String value(Object value) {
            values.add(value);
            return "?" + (FIRST_FREE + values.size() - 1);
        }

        private void where(String condition) {
            conditions.add(condition);
        }
    }

    /** Those with these identities, in their order, whether the viewer may open them or not. */
    List<PersonRow> findByIds(List<Long> ids, Viewer viewer) {
        var wanted = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return PersonRepository.rows(PersonRepository.seen(em.createNativeQuery(PersonRepository.LINE + PersonRepository.FROM
                + " join unnest(cast(string_to_array(?5, ',') as bigint[])) with ordinality w (id, n) on w.id = p.id order by w.n"), viewer)
                .setParameter(5, wanted), viewer);
    }

    /**
     * References of the records that the viewer may not open and that have exactly this name now, in any order of words, and this day of birth, or
     * that are expected on it.
     */
    @SuppressWarnings("unchecked")
    List<String> findRestricted(String name, LocalDate born, Viewer viewer) {
        return PersonRepository.seen(em.createNativeQuery("select distinct p.reference from core.person_name n join core.person p on p.id = n.person_id"
                + " where p.restricted and n.plain = ?5 and n.to_date is null and n.kind in ('LEGAL', 'PREFERRED') and cast(?4 as date) is not null"
                + " and (p.birth_precision = 'DAY' and p.born_on = ?6 or p.expected_on = ?6)"
                + " and not core.may_open_person(p.id, cast(nullif(?1, '') as bigint), ?2, ?3) order by p.reference limit 10"), viewer)
                .setParameter(5, compared(name)[0]).setParameter(6, Date.valueOf(born)).getResultList();
    }

    /**
     * Those whom the viewer may open, best first; each row carries the name by which it was found and how many there are (at most
     * {@code counted}). Addresses find only within the reach.
     */
    List<PersonRow> find(SearchWords words, PersonFilter filter, Viewer viewer, Reach reach, int offset, int limit, int counted) {
        em.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', '" + LIKENESS + "', true)").getSingleResult();
        var query = new Growing();
        var byName = words.names().isEmpty() ? "" : named(words, query, reach);
        born(words, query);
        lives(words, query, reach);
        filtered(filter, query, viewer.today().toLocalDate(), reach);
        query.where(MAY_OPEN);
        var matched = "select p.id, " + (byName.isEmpty() ? "0 as score, '' as name" : "m.score, m.name") + " from core.person p" + byName
                + " where " + String.join(" and ", query.conditions)
                + " order by score desc, lower(p.family_name), lower(p.given_names), p.id limit " + query.value(counted);
        var sql = PersonRepository.LINE + ", m.name, m.total" + PersonRepository.FROM.replaceFirst("from core\\.person p",
                "from (select f.*, count(*) over () as total, row_number() over () as place from (" + matched + ") f order by place offset "
                + query.value(offset) + " limit " + query.value(limit) + ") m join core.person p on p.id = m.id") + " order by m.place";
        var asked = PersonRepository.seen(em.createNativeQuery(sql), viewer);
        for (var place = 0; place < query.values.size(); place++) {
            asked.setParameter(FIRST_FREE + place, query.values.get(place));
        }
        return PersonRepository.rows(asked, viewer);
    }

    /** A name as search compares it, and how it sounds, separated by commas. */
    private String[] compared(String name) {
        var row = (Object[]) em.createNativeQuery("select v.plain, array_to_string(core.name_sounds(v.plain), ',') from (select core.plain_name(?1) as plain) v")
                .setParameter(1, name).getSingleResult();
        return new String[] {(String) row[0], (String) row[1]};
    }

    /** Every word begins a word of the name, is nearly one, or sounds like one; in any order, in one of the names that they have or had. */
    private String named(SearchWords words, Growing query, Reach reach) {
        var written = String.join(" ", words.names());
        var all = query.value(compared(written)[0]);
        var each = words.names().stream().map(this::compared).map(word -> word[0].isBlank() ? "false"
                : "(n.plain like " + query.value("% " + word[0].strip() + "%") + " or n.plain %> " + query.value(word[0].strip())
                        + " or n.sounds && string_to_array(" + query.value(word[1]) + ", ','))").collect(Collectors.joining(" and "));
        var nameOrHome = "select n.person_id, similarity(n.plain, " + all + ") + case when n.to_date is null and n.kind <> 'FORMER'"
                + " then 0.05 else 0 end as score, concat_ws(' ', nullif(n.given_names, ''), nullif(n.family_name, '')) as name"
                + " from core.person_name n where " + each;
        if (words.names().size() > 1) {
            nameOrHome += " union all (select h.person_id, 0.2, '' from core.person_address h where lower(h.lines) like "
                    + query.value(pattern(written.toLowerCase(Locale.ROOT))) + UNPROTECTED
                    + " and core.may_open_person(h.person_id, cast(nullif(?1, '') as bigint), ?2, ?3) and " + reach.reaches("h.person_id")
                    + " limit " + MOST_AT_HOME + ")";
        }
        return " join (select b.person_id, max(b.score) as score, (array_agg(b.name order by b.score desc))[1] as name from (" + nameOrHome
                + ") b group by b.person_id) m on m.person_id = p.id";
    }

    private static void born(SearchWords words, Growing query) {
        if (words.from() == null) {
            return;
        }
        var from = query.value(Date.valueOf(words.from()));
        var to = query.value(Date.valueOf(words.to()));
        var month = query.value(Date.valueOf(words.from().with(TemporalAdjusters.firstDayOfMonth())));
        var year = query.value(Date.valueOf(words.from().with(TemporalAdjusters.firstDayOfYear())));
        query.where("(p.born_on between " + from + " and " + to + " or p.expected_on between " + from + " and " + to
                + " or p.born_on = " + month + " and p.birth_precision = 'MONTH' or p.born_on = " + year + " and p.birth_precision = 'YEAR')");
    }

    private static void lives(SearchWords words, Growing query, Reach reach) {
        if (!words.postcode().isEmpty()) {
            query.where("p.id in (select h.person_id from core.person_address h where h.postcode = " + query.value(words.postcode()) + UNPROTECTED + ")");
        }
        if (!words.address().isEmpty()) {
            query.where("p.id in (select h.person_id from core.person_address h where lower(h.lines) like " + query.value(pattern(words.address()))
                    + UNPROTECTED + ")");
        }
        if (!words.postcode().isEmpty() || !words.address().isEmpty()) {
            query.where(reach.reaches("p.id"));
        }
    }

    private static void filtered(PersonFilter filter, Growing query, LocalDate today, Reach reach) {
        if (filter.sex() != null) {
            query.where("p.sex = " + query.value(filter.sex().letter()));
        }
        if (filter.ageFrom() != null) {
            query.where("p.born_on <= " + query.value(Date.valueOf(today.minusYears(filter.ageFrom()))));
        }
        if (filter.ageTo() != null) {
            query.where("p.born_on > " + query.value(Date.valueOf(today.minusYears(filter.ageTo() + 1L))));
        }
        if (!filter.localityCode().isEmpty()) {
            query.where("p.id in (select h.person_id from core.person_address h where h.to_date is null and h.kind <> 'CORRESPONDENCE' and h.locality_id in"
                    + " (with recursive place as (select l.id from core.locality l where l.code = " + query.value(filter.localityCode())
                    + " union select l.id from core.locality l join place on l.parent_id = place.id) select id from place)" + UNPROTECTED + ")");
        }
        if (filter.mine()) {
            query.where("exists (select 1 from core.involvement i where i.person_id = p.id and i.to_date is null"
                    + " and (i.staff_id = cast(nullif(?1, '') as bigint)"
                    + " or i.team_id = (select s.team_id from core.staff s where s.id = cast(nullif(?1, '') as bigint))))");
        }
        if (!filter.localityCode().isEmpty()) {
            query.where(reach.reaches("p.id"));
        }
    }

    private static String pattern(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace(" ", "%") + "%";
    }

    /**
     * Who may be the one that is being entered, of those whom the viewer may open. Each row carries: given names alike, family names alike, swapped, names the same, birth
     * (SAME, SIMILAR, UNKNOWN, OTHER), whether the postcode is the same.
     */
    List<PersonRow> findAlike(PersonText text, Viewer viewer, Reach reach) {
        var born = text.bornOn() == null ? "" : text.bornOn().toString();
        var expected = text.precision() == BirthPrecision.UNBORN && text.expectedOn() != null ? text.expectedOn().toString() : "";
        var birth = "case when ?7 = '' and ?8 = '' then 'UNKNOWN' when ?8 <> '' then case when p.expected_on is null then 'OTHER'"
                + " when abs(p.expected_on - cast(nullif(?8, '') as date)) <= 42 then 'SIMILAR' else 'OTHER' end"
                + " when p.born_on is null and p.expected_on is null then 'UNKNOWN' when p.born_on is null then 'OTHER'"
                + " when p.born_on = cast(nullif(?7, '') as date) then 'SAME'"
                + " when levenshtein(to_char(p.born_on, 'YYYYMMDD'), replace(?7, '-', '')) <= 1"
                + " or to_char(p.born_on, 'YYYY-DD-MM') = ?7 or p.birth_precision in ('YEAR', 'ESTIMATED') and abs(extract(year from p.born_on)"
                + " - extract(year from cast(nullif(?7, '') as date))) <= 1 or p.birth_precision = 'MONTH'"
                + " and p.born_on = date_trunc('month', cast(nullif(?7, '') as date)) then 'SIMILAR' else 'OTHER' end";
        var sql = PersonRepository.LINE + ", m.given, m.family, m.swapped, m.same, m.birth, exists (select 1 from core.person_address h"
                + " where h.person_id = p.id and h.postcode = ?9 and ?9 <> ''" + UNPROTECTED + ") and " + reach.reaches("p.id")
                + PersonRepository.FROM.replaceFirst("from core\\.person p", "from (select c.person_id, bool_or(c.given) as given,"
                + " bool_or(c.family) as family, bool_or(c.swapped) as swapped, bool_or(c.same) as same, max(c.birth) as birth, max(c.score) as score"
                + " from (select n.person_id, core.names_alike(n.given_names, ?5, false) or n.given_names = '' and ?5 = '' as given,"
                + " core.names_alike(n.family_name, ?6, true) as family,"
                + " core.names_alike(n.given_names, ?6, false) and core.names_alike(n.family_name, ?5, true) as swapped,"
                + " n.plain = ?10 as same, similarity(n.plain, ?10) as score, "
                + birth + " as birth"
                + " from core.person_name n join core.person p on p.id = n.person_id where (n.plain % ?10 or n.sounds && string_to_array(?11, ','))"
                + " and " + birth + " <> 'OTHER' and " + MAY_OPEN
                + " order by score desc limit 200) c group by c.person_id) m join core.person p on p.id = m.person_id")
                + " order by m.score desc limit 60";
        var name = compared(words(text.givenNames()) + " " + words(text.familyName()));
        var query = PersonRepository.seen(em.createNativeQuery(sql), viewer).setParameter(10, name[0]).setParameter(11, name[1]).setParameter(5, words(text.givenNames())).setParameter(6, words(text.familyName()))
                .setParameter(7, born).setParameter(8, expected).setParameter(9, text.address() == null ? "" : postcode(text.address().postcode()));
        return PersonRepository.rows(query, viewer);
    }

    private static String words(String text) {
        return text == null ? "" : text.strip();
    }

    /** Only for comparing: what is half typed agrees with nothing. */
    private static String postcode(String text) {
        var joined = IdentifierKind.compared(text);
        return joined.length() < 5 ? "" : joined.substring(0, joined.length() - 3) + " " + joined.substring(joined.length() - 3);
    }
}
