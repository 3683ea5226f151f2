package org.lifecourse.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Scope;
import org.lifecourse.testing.TestDatabase;

/** What the search box finds, in which order, and for whom; also when there are more hits than are weighed. */
class SearchServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");

    @BeforeAll
    static void entries() {
        DATABASE.execute("insert into core.search_entry (module, kind, subject, title, detail, link, permission, service_area) select 'adults', 'safeguarding-concern',"
                + " 'SG-2026-' || lpad(n::text, 4, '0'), 'SG-2026-' || lpad(n::text, 4, '0'), 'Safeguarding concern', '/x', 'adults.safeguarding.view', 'adults'"
                + " from generate_series(1, 1500) n");
        DATABASE.execute("insert into core.search_entry (module, kind, subject, title, detail, link, permission, service_area) values"
                + " ('governance', 'body', 'wellbeing', 'Health and Wellbeing Board', 'Partners', '/x', 'governance.body.view', 'governance'),"
                + " ('core', 'post', 'director', 'Director of safeguarding concerns', '', '/x', 'core.organisation.view', null),"
                + " ('send', 'plan-item', 'p/1', 'Publish SG-2026 figures', '', '/x', 'send.plan.view', 'send')");
    }

    @Test
    void a_reference_is_found_by_its_beginning_in_any_case() {
        assertThat(find("sg-2026-0042", everywhere())).extracting(SearchEntry::subject).containsExactly("SG-2026-0042");
        assertThat(find("SG-2026", everywhere())).hasSize(9).allMatch(hit -> hit.title().contains("SG-2026"));
    }

    @Test
    void a_reference_that_is_not_there_finds_no_others() {
        assertThat(find("SG-2027-0001", everywhere())).isEmpty();
    }

    @Test
    void words_titles_and_slips_of_the_pen_find() {
        assertThat(find("wellbeing", everywhere())).extracting(SearchEntry::subject).containsExactly("wellbeing");
        assertThat(find("Helth and Welbeing Bord", everywhere())).extracting(SearchEntry::subject).containsExactly("wellbeing");
        assertThat(find("partner", everywhere())).extracting(SearchEntry::subject).containsExactly("wellbeing");
    }

    @Test
    void what_contains_the_text_in_its_title_stands_first_however_many_others_hold_its_words() {
        DATABASE.execute("insert into core.search_entry (module, kind, subject, title, detail, link, permission, service_area) select 'core', 'note', 'n' || n,"
                + " 'Minutes ' || n, 'The lighthouse and the keeper', '/x', 'core.organisation.view', null from generate_series(1, 1500) n");
        DATABASE.execute("insert into core.search_entry (module, kind, subject, title, detail, link, permission, service_area) values"
                + " ('core', 'note', 'middle', 'The lighthouse keeper', '', '/x', 'core.organisation.view', null),"
                + " ('core', 'note', 'words', 'Keeper of a lighthouse', '', '/x', 'core.organisation.view', null),"
                + " ('core', 'note', 'begins', 'Lighthouse keeper by night lighthouse keeper', '', '/x', 'core.organisation.view', null),"
                + " ('core', 'note', 'exact', 'Lighthouse Keeper', '', '/x', 'core.organisation.view', null)");
        try {
            assertThat(find("lighthouse keeper", everywhere())).extracting(SearchEntry::subject).startsWith("exact", "begins", "middle", "words").hasSize(9);
        } finally {
            DATABASE.execute("delete from core.search_entry where kind = 'note'");
        }
    }

    @Test
    void what_somebody_may_not_see_takes_no_place_of_what_they_may() {
        var reader = Map.of("core.organisation.view", List.of(Scope.area("core")), "send.plan.view", List.of(Scope.area("send")));
        assertThat(find("safeguarding concern", reader)).extracting(SearchEntry::subject).containsExactly("director");
        assertThat(find("SG-2026", reader)).extracting(SearchEntry::subject).containsExactly("p/1");
    }

    @Test
    void a_permission_for_another_area_or_for_one_team_finds_nothing() {
        assertThat(find("SG-2026-0042", Map.of("adults.safeguarding.view", List.of(Scope.area("children"))))).isEmpty();
        assertThat(find("SG-2026-0042", Map.of("adults.safeguarding.view", List.of(new Scope("adults", 5L, null))))).isEmpty();
        assertThat(find("director", Map.of("core.organisation.view", List.of(new Scope("adults", 5L, null))))).hasSize(1);
    }

    private static Map<String, List<Scope>> everywhere() {
        var all = List.of(Scope.EVERYWHERE);
        return Map.of("adults.safeguarding.view", all, "governance.body.view", all, "core.organisation.view", all, "send.plan.view", all);
    }

    private static List<SearchEntry> find(String text, Map<String, List<Scope>> grants) {
        var found = new ArrayList<SearchEntry>();
        DATABASE.inTransaction(em -> found.addAll(new Wiring(em, LocalDate.of(2026, 11, 22)).as(new Actor(1L, "x", "X", grants, false))
                .get(SearchService.class).find(text, 9)));
        return found;
    }
}
