package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.testing.TestDatabase;

/** Search when far more names fit than are weighed against each other. */
class PersonSearchOfManyTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    @BeforeEach
    @AfterEach
    void nobody() {
        DATABASE.execute("delete from core.person");
    }

    @Test
    void people_are_counted_however_many_names_each_of_them_has() {
        people(1, 900, "'Mary Ann'", "'Smith'");
        names("LEGAL", "'Mary Ann'", "'Smith'", "null");
        names("PREFERRED", "'Mary'", "'Smith'", "null");
        assertThat(count("smith")).isEqualTo(900);
        assertThat(count("smi")).isEqualTo(900);
        assertThat(count("smiht")).isEqualTo(900);
        assertThat(count("mary smith")).isEqualTo(900);
        assertThat(count("mari smiht")).isEqualTo(900);
        assertThat(count("smith 1980")).isEqualTo(900);

        people(901, 200, "'Mary'", "'Smith'");
        DATABASE.execute("insert into core.person_name (person_id, kind, given_names, family_name, plain, sounds) select p.id, 'LEGAL', 'Mary', 'Smith', ' mary smith ',"
                + " core.name_sounds(' mary smith ') from core.person p where p.id > 5000900");
        assertThat(count("smith")).isEqualTo(PersonSearchService.COUNTED);
        assertThat(count("smiht")).isEqualTo(PersonSearchService.COUNTED);
        assertThat(count("mary smith")).isEqualTo(PersonSearchService.COUNTED);
        assertThat(count("mari smiht")).isEqualTo(PersonSearchService.COUNTED);
        assertThat(found("smith", PersonSearchService.COUNTED).rows()).extracting(hit -> hit.person().reference()).doesNotHaveDuplicates()
                .hasSize(PersonSearchService.COUNTED);
    }

    @Test
    void people_are_counted_however_many_homes_in_one_street_each_of_them_has() {
        people(1, 1100, "'Otto'", "'Grange'");
        names("LEGAL", "'Otto'", "'Grange'", "null");
        DATABASE.execute("insert into core.person_address (person_id, kind, lines, from_date) select p.id, 'HOME', n || ' Dune Walk', date '2020-01-01' + n"
                + " from core.person p cross join generate_series(1, 3) n order by p.id, n");
        assertThat(count("dune walk")).isEqualTo(PersonSearchService.COUNTED);
    }

    /** Also when more names hold it than are read. */
    @Test
    void whoever_has_just_this_name_stands_first_though_entered_last() {
        people(1, 2100, "'Mary'", "'Smith'");
        names("LEGAL", "'Mary'", "'Smith'", "null");
        names("FORMER", "'Mary'", "''", "date '2020-01-01'");
        DATABASE.execute("insert into core.person_name (person_id, kind, given_names, family_name, plain) select p.id, 'ALIAS', 'Mary', 'Ann', ' ann mary '"
                + " from core.person p cross join generate_series(1, 10) n");
        people(2101, 1, "'Mary'", "''");
        DATABASE.execute("insert into core.person_name (person_id, kind, given_names, plain, sounds) values (5002101, 'LEGAL', 'Mary', ' mary ', core.name_sounds(' mary '))");
        DATABASE.execute("analyze core.person_name");

        assertThat(found("mary", 3).rows()).extracting(hit -> hit.person().reference()).hasSize(3).startsWith("P5002101");
    }

    @Test
    void of_many_who_have_the_word_among_theirs_the_likest_stand_first_though_entered_last() {
        people(1, 2000, "'Mary'", "'Featherstonehaugh'");
        names("LEGAL", "'Mary'", "'Featherstonehaugh'", "null");
        people(2001, 1, "'Mary'", "'Li'");
        DATABASE.execute("insert into core.person_name (person_id, kind, given_names, family_name, plain, sounds) values"
                + " (5002001, 'LEGAL', 'Mary', 'Li', ' li mary ', core.name_sounds(' li mary '))");

        for (var text : new String[] {"mary", "mar", "mari", "maree"}) {
            assertThat(found(text, 3).rows()).as(text).extracting(hit -> hit.person().name()).hasSize(3).startsWith("Mary Li");
        }
        assertThat(found("mary 1980", 3).rows()).extracting(hit -> hit.person().name()).startsWith("Mary Li");
    }

    @Test
    void when_more_names_fit_than_are_weighed_nobody_is_left_out_of_the_count_for_that() {
        people(1, 1100, "'Mary'", "'Smith'");
        DATABASE.execute("update core.person set restricted = true, restricted_because = 'adopted' where id <= 5001000");
        DATABASE.execute("insert into core.person_name (person_id, kind, given_names, family_name, plain) select p.id, 'ALIAS', 'Mary', 'Smith', ' mary smith '"
                + " from core.person p cross join generate_series(1, 11) n where p.restricted");
        DATABASE.execute("insert into core.person_name (person_id, kind, given_names, family_name, plain) select p.id, 'LEGAL', 'Mary', 'Smith', ' mary smith '"
                + " from core.person p where not p.restricted");
        assertThat(countForReader("smith")).isEqualTo(100);
        assertThat(countForReader("mary smith")).isEqualTo(100);
    }

    /** Of two words in one step, which reads no further than so many names unless it has to. */
    @Test
    void when_more_names_are_like_two_words_than_are_read_nobody_is_left_out_of_the_count_for_that() {
        people(1, 1100, "'Mary'", "'Smith'");
        DATABASE.execute("update core.person set restricted = true, restricted_because = 'adopted' where id <= 5001000");
        DATABASE.execute("insert into core.person_name (person_id, kind, given_names, family_name, plain, sounds) select p.id, 'ALIAS', 'Mary', 'Smith', ' mary smith ',"
                + " core.name_sounds(' mary smith ') from core.person p cross join generate_series(1, 21) n where p.restricted");
        DATABASE.execute("insert into core.person_name (person_id, kind, given_names, family_name, plain, sounds) select p.id, 'LEGAL', 'Mary', 'Smith', ' mary smith ',"
                + " core.name_sounds(' mary smith ') from core.person p where not p.restricted");
        assertThat(countForReader("mari smiht")).isEqualTo(100);
    }

    private static void people(int first, int many, String given, String family) {
        DATABASE.execute("insert into core.person (id, reference, given_names, family_name, display_name, born_on, birth_precision, sex, registered_at) select 5000000 + n,"
                + " 'P' || 5000000 + n, " + given + ", " + family + ", btrim(" + given + " || ' ' || " + family + "), date '1980-01-01' + n % 300, 'DAY', 'F', now()"
                + " from generate_series(" + first + ", " + (first + many - 1) + ") n");
    }

    /** A name of each person that is there. */
    private static void names(String kind, String given, String family, String until) {
        DATABASE.execute("insert into core.person_name (person_id, kind, given_names, family_name, to_date, plain, sounds) select w.id, '" + kind + "', w.given, w.family, "
                + until + ", v.plain, core.name_sounds(v.plain) from (select p.id, " + given + " as given, " + family + " as family from core.person p order by p.id) w"
                + " cross join lateral (select core.plain_name(w.given || ' ' || w.family) as plain) v");
    }

    private static long count(String text) {
        return found(text, 5).count();
    }

    /** For somebody who may open nobody that is restricted. */
    private static long countForReader(String text) {
        return found(text, 5, wiring -> wiring.as(new Actor(1L, "x", "X", Map.of(Permissions.PERSON_VIEW, List.of(Scope.EVERYWHERE)), false))).count();
    }

    private static PersonHits found(String text, int limit) {
        return found(text, limit, wiring -> { });
    }

    private static PersonHits found(String text, int limit, Consumer<Wiring> reader) {
        var hits = new PersonHits[1];
        DATABASE.inTransaction(em -> {
            var wiring = new Wiring(em, TODAY);
            reader.accept(wiring);
            hits[0] = wiring.get(PersonSearchService.class).find(PersonFilter.of(text), 0, limit);
        });
        return hits[0];
    }
}
