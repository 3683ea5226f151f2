package org.lifecourse.core.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
    /** How many names are weighed at each step: more than are counted, because some people have two that fit. */
    private static final String CANDIDATES = "1500";

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

        private String all() {
            return String.join(" and ", conditions);
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
                .setParameter(5, compared(List.of(name)).get(0).plain()).setParameter(6, Date.valueOf(born)).getResultList();
    }

    /**
     * Those whom the viewer may open, best first; each row carries the name by which it was found and how many there are (at most
     * {@code counted}). Addresses find only within the reach.
     */
    List<PersonRow> find(SearchWords words, PersonFilter filter, Viewer viewer, Reach reach, int offset, int limit, int counted) {
        var query = new Growing();
        born(words, query);
        lives(words, query, reach);
        filtered(filter, query, viewer.today().toLocalDate(), reach);
        query.where(MAY_OPEN);
        var matched = (words.names().isEmpty() ? "select p.id, 0 as score, '' as name from core.person p where " + query.all()
                + " order by lower(p.family_name), lower(p.given_names), p.id" : named(words, query, reach, counted)
                + " order by score desc, family, given, id") + " limit " + query.value(counted);
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
    private record Compared(String plain, String sounds) {

        boolean isBlank() {
            return plain.isBlank();
        }

        String word() {
            return plain.strip();
        }
    }

    /** The words together, then each; from now on, in this transaction, words count as alike by {@link #LIKENESS}. */
    @SuppressWarnings("unchecked")
    private List<Compared> compared(List<String> words) {
        List<Object[]> rows = em.createNativeQuery("select v.plain, array_to_string(core.name_sounds(v.plain), ','), set_config("
                + "'pg_trgm.word_similarity_threshold', '" + LIKENESS + "', true) from (select 0 as n, replace(?1, chr(10), ' ') as w union all"
                + " select t.n, t.w from unnest(string_to_array(?1, chr(10))) with ordinality t (w, n)) s cross join lateral"
                + " (select core.plain_name(s.w) as plain) v order by s.n").setParameter(1, String.join("\n", words)).getResultList();
        return rows.stream().map(row -> new Compared((String) row[0], (String) row[1])).toList();
    }

    /**
     * Every word begins a word of the name, is nearly one, or sounds like one; in any order, in one of the names that they have or had. Names that hold the words
     * whole are taken first, then those that hold their beginnings, those spelt alike and those that sound alike, until there are more than anybody counts: so a
     * common name costs no more than a rare one.
     */
    private String named(SearchWords words, Growing query, Reach reach, int counted) {
        var all = compared(words.names());
        var each = all.subList(1, all.size());
        var written = String.join(" ", words.names());
        var whole = each(each, word -> "n.plain like " + query.value("% " + word.word() + " %"));
        var begun = each(each, word -> "n.plain like " + query.value("% " + word.word() + "%"));
        var spelt = each(each, word -> "(n.plain like " + query.value("% " + word.word() + "%") + " or n.plain %> " + query.value(word.word()) + ")");
        var alike = each(each, word -> "(n.plain like " + query.value("% " + word.word() + "%") + " or n.plain %> " + query.value(word.word())
                + " or n.sounds && string_to_array(" + query.value(word.sounds()) + ", ','))");
        var score = "similarity(n.plain, " + query.value(all.get(0).plain()) + ") + case when n.to_date is null and n.kind <> 'FORMER' then 0.05 else 0 end";
        var homes = words.names().size() < 2 ? "" : " union all select * from (select h.person_id, 0.2 as score, '' as name, lower(p.family_name), lower(p.given_names)"
                + " from core.person_address h join core.person p on p.id = h.person_id where lower(h.lines) like "
                + query.value(pattern(written.toLowerCase(Locale.ROOT))) + UNPROTECTED + " and " + query.all() + " and " + reach.reaches("h.person_id") + " limit "
                + MOST_AT_HOME + ") at_home";
        var stored = words.from() == null ? "materialized" : "not materialized";
        return "with " + taken("whole", stored, score, whole, query, CANDIDATES) + ", " + taken("begun", stored, score, begun, query, unless(counted, "whole")) + ", "
                + taken("spelt", stored, score, spelt, query, unless(counted, "whole", "begun")) + ", "
                + taken("alike", stored, score, alike, query, unless(counted, "whole", "begun", "spelt"))
                + " select b.person_id as id, max(b.score) as score, (array_agg(b.name order by b.score desc))[1] as name, b.family, b.given from (select * from whole"
                + " union all select * from begun union all select * from spelt union all select * from alike" + homes
                + ") b group by b.person_id, b.family, b.given";
    }

    /** Nothing more when the former steps found as many people as anybody counts. */
    private static String unless(int counted, String... steps) {
        return "(select case when count(distinct b.person_id) >= " + counted + " then 0 else " + CANDIDATES + " end from ("
                + Arrays.stream(steps).map(step -> "select person_id from " + step).collect(Collectors.joining(" union all ")) + ") b)";
    }

    /** Names that fit, read by their own indexes, and of them the people who fit, until there are enough. */
    private static String taken(String step, String stored, String score, String fits, Growing query, String enough) {
        return step + "_names as " + stored + " (select n.person_id, n.plain, n.to_date, n.kind, n.given_names, n.family_name from core.person_name n where " + fits
                + "), " + step + " as materialized (select n.person_id, " + score + " as score, concat_ws(' ', nullif(n.given_names, ''),"
                + " nullif(n.family_name, '')) as name, lower(p.family_name) as family, lower(p.given_names) as given from " + step
                + "_names n join core.person p on p.id = n.person_id where " + query.all() + " limit " + enough + ")";
    }

    private static String each(List<Compared> words, Function<Compared, String> fits) {
        return words.stream().map(word -> word.isBlank() ? "false" : fits.apply(word)).collect(Collectors.joining(" and "));
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
        var name = compared(List.of(words(text.givenNames()) + " " + words(text.familyName()))).get(0);
        var query = PersonRepository.seen(em.createNativeQuery(sql), viewer).setParameter(10, name.plain()).setParameter(11, name.sounds()).setParameter(5, words(text.givenNames())).setParameter(6, words(text.familyName()))
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
