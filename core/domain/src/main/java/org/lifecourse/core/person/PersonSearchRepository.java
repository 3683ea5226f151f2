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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people by what is known of them. */
@ApplicationScoped
class PersonSearchRepository {

    /** How much of a word has to agree; slips in the first letter are found too. */
    private static final String LIKENESS = "0.5";
    private static final String MAY_OPEN = "(not p.restricted or core.may_open_person(p.id, cast(nullif(?1, '') as bigint), ?2, ?3))";
    private static final String UNPROTECTED = " and not h.protected and not exists (select 1 from core.person_alert q where q.person_id = h.person_id"
            + " and q.kind = 'ADDRESS_PROTECTED' and q.from_date <= ?4 and (q.to_date is null or q.to_date >= ?4))";
    private static final int FIRST_FREE = 5;
    /** Of a common name that nothing narrows, so many are read; those that are just what was written come by themselves. */
    private static final int READ = 20000;
    /** And so many are weighed, the shortest: of names that hold the same, the shorter is nearly always the likelier. */
    private static final int WEIGHED = 5000;
    private static final String STANDS = "(n.to_date is null and n.kind <> 'FORMER')";

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
     * Every word begins a word of the name, is nearly one, or sounds like one; in any order, in one of the names that they have or had. Names that are just what was
     * written are taken first, then those that hold the words whole, those that hold their beginnings, those spelt alike and those that sound alike, until there are
     * as many people as anybody counts. Each step takes the people with the best names, at most {@code counted}; what fits a step fits the next ones too, and the last
     * weighs every name that fits. So fewer people than {@code counted} are all there are, and so many mean that there are more. Of several words few names hold
     * something like each, so those spelt alike and those that sound alike are read in one step; only when more fit than are read, and too few of them may be opened, are
     * they read to the end.
     */
    private String named(SearchWords words, Growing query, Reach reach, int counted) {
        var all = compared(words.names());
        var each = all.subList(1, all.size());
        var apart = each.size() < 2;
        var written = String.join(" ", words.names());
        var plain = query.value(all.get(0).plain());
        var exact = all.get(0).isBlank() ? "false" : "n.plain = " + plain;
        var whole = each(each, word -> "n.plain like " + query.value("% " + word.word() + " %"));
        var begun = each(each, word -> "n.plain like " + query.value("% " + word.word() + "%"));
        var spelt = !apart ? "" : each(each, word -> "(n.plain like " + query.value("% " + word.word() + "%") + " or n.plain %> " + query.value(word.word()) + ")");
        var alike = each(each, word -> "(n.plain like " + query.value("% " + word.word() + "%") + " or n.plain %> " + query.value(word.word())
                + " or n.sounds && string_to_array(" + query.value(word.sounds()) + ", ','))");
        var score = "similarity(n.plain, " + plain + ") + case when " + STANDS + " then 0.05 else 0 end";
        var homes = words.names().size() < 2 ? "" : " union all select * from (select h.person_id, 0.2 as score, '' as name, lower(p.family_name), lower(p.given_names)"
                + " from (select distinct a.person_id, a.protected from core.person_address a where lower(a.lines) like "
                + query.value(pattern(written.toLowerCase(Locale.ROOT))) + ") h join core.person p on p.id = h.person_id where true" + UNPROTECTED
                + " and " + query.all() + " and " + reach.reaches("h.person_id") + " limit " + counted + ") at_home";
        var taking = new Taking(query.all(), score, query.all().equals(MAY_OPEN), words.from() != null, counted);
        UnaryOperator<String> shortest = names -> "select * from (" + names + " limit " + READ + ") n order by length(n.plain), n.id limit " + WEIGHED;
        return "with " + taking.step("exact", exact, names -> names + " order by " + STANDS + " desc limit " + WEIGHED) + ", "
                + taking.step("whole", whole, shortest, "exact") + ", "
                + taking.step("begun", begun, shortest, "exact", "whole") + ", "
                + (apart ? taking.step("spelt", spelt, names -> names + " limit " + WEIGHED, "exact", "whole", "begun") + ", "
                        + taking.step("alike", alike, names -> names, "exact", "whole", "begun", "spelt")
                        : taking.step("alike", alike, names -> names + " limit " + READ, "exact", "whole", "begun") + ", "
                                + taking.rest("rest", alike, "alike", "exact", "whole", "begun", "alike"))
                + " select b.person_id as id, max(b.score) as score, (array_agg(b.name order by b.score desc))[1] as name, b.family, b.given from ("
                + Stream.of("exact", "whole", "begun", apart ? "spelt" : "rest", "alike").map("select * from "::concat).collect(Collectors.joining(" union all ")) + homes
                + ") b group by b.person_id, b.family, b.given";
    }

    /**
     * How people are taken by their names, the best name of each.
     *
     * @param fits what is asked of the people
     * @param score how near a name comes to what was written
     * @param anybody whether nothing is asked of them but that the viewer may open them; then the best are asked first, as many as are needed
     * @param born whether a day of birth was written: then the database may begin with that
     * @param counted how many people are enough
     */
    private record Taking(String fits, String score, boolean anybody, boolean born, int counted) {

        private static final String BEST = " order by b.score desc, b.plain collate \"C\", b.person_id";
        private static final String NAME = "concat_ws(' ', nullif(b.given_names, ''), nullif(b.family_name, '')) as name";
        private static final String SORTED = "lower(p.family_name) as family, lower(p.given_names) as given";
        private static final String NAMES = "n.id, n.person_id, n.plain, n.to_date, n.kind, n.given_names, n.family_name";
        private static final String EACH_ONCE = " order by n.person_id, score desc, n.id";

        /** Names that fit, read by their own indexes, and of them the people who fit; nobody when the former steps found enough. */
        private String step(String step, String named, UnaryOperator<String> first, String... former) {
            return taken(step, named, first, enough(former));
        }

        /** All names that fit, when a former step read as many as it may and too few people came of it. */
        private String rest(String step, String named, String cut, String... former) {
            return taken(step, named, names -> names, "(case when (select count(*) from " + cut + "_names) < " + READ + " then 0 else " + enough(former) + " end)");
        }

        private String taken(String step, String named, UnaryOperator<String> first, String most) {
            var columns = "select distinct on (n.person_id) n.person_id, n.plain, n.given_names, n.family_name, " + score + " as score";
            var best = anybody
                    ? "select b.person_id, b.score, " + NAME + ", " + SORTED + " from (select * from (" + columns + " from " + step + "_names n" + EACH_ONCE + ") b" + BEST
                            + ") b cross join lateral (select p.family_name, p.given_names from core.person p where p.id = b.person_id and " + fits + " offset 0) p"
                    : "select b.person_id, b.score, " + NAME + ", b.family, b.given from (" + columns + ", " + SORTED + " from " + step
                            + "_names n join core.person p on p.id = n.person_id where " + fits + EACH_ONCE + ") b";
            var names = "select " + NAMES + " from core.person_name n where " + named;
            return step + "_names as " + (born ? "not " : "") + "materialized (" + (anybody ? first.apply(names) : names) + "), " + step
                    + " as materialized (" + best + BEST + " limit " + most + ")";
        }

        private String enough(String... former) {
            return former.length == 0 ? Integer.toString(counted) : "(select case when count(distinct b.person_id) >= " + counted + " then 0 else " + counted
                    + " end from (" + Arrays.stream(former).map(step -> "select person_id from " + step).collect(Collectors.joining(" union all ")) + ") b)";
        }
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
        var query = PersonRepository.seen(em.createNativeQuery(sql), viewer).setParameter(10, name.plain()).setParameter(11, name.sounds())
                .setParameter(5, words(text.givenNames())).setParameter(6, words(text.familyName())).setParameter(7, born).setParameter(8, expected)
                .setParameter(9, text.address() == null ? "" : postcode(text.address().postcode()));
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
