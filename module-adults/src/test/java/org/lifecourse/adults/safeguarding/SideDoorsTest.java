package org.lifecourse.adults.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.document.DocumentRow;
import org.lifecourse.core.document.DocumentService;
import org.lifecourse.core.person.RecordRestricted;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;
import org.lifecourse.core.work.WorkService;

/** Nobody learns by a document, the search, a file, a list for programs or the history what the concern itself would not show them. */
class SideDoorsTest {

    private static final byte[] PDF = "%PDF-1.7 minutes".getBytes(StandardCharsets.US_ASCII);
    private static final String OPEN = "SG-2026-0001";
    private static final String RESTRICTED = "SG-2026-0002";
    private static final String[] WORKER = {AdultsPermission.SAFEGUARDING_VIEW, AdultsPermission.SAFEGUARDING_ENQUIRE, AdultsPermission.SAFEGUARDING_EXPORT,
            AdultsPermission.SAFEGUARDING_DECIDE};

    private final Borough borough = new Borough();

    @BeforeEach
    void twoConcernsWithMinutes() {
        borough.work(b -> {
            b.get(SafeguardingService.class).report("P100001", Borough.TEXT);
            b.get(SafeguardingService.class).report("P100003", Borough.TEXT);
            b.get(ConcernPapersService.class).attach(OPEN, "minutes.pdf", "Minutes", PDF);
            b.get(ConcernPapersService.class).attach(RESTRICTED, "minutes.pdf", "Minutes", PDF);
        });
    }

    @Test
    void a_document_is_attached_only_by_those_who_enquire_and_may_open_the_adult() {
        borough.work(b -> {
            b.as("owen.sallis", AdultsPermission.SAFEGUARDING_VIEW);
            assertThatThrownBy(() -> b.get(ConcernPapersService.class).mayAttach(OPEN)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> b.get(ConcernPapersService.class).attach(OPEN, "more.pdf", "", PDF)).isInstanceOf(AccessDenied.class);
            b.as("owen.sallis", WORKER);
            assertThatThrownBy(() -> b.get(ConcernPapersService.class).attach(RESTRICTED, "more.pdf", "", PDF)).isInstanceOf(RecordRestricted.class);
            b.get(ConcernPapersService.class).attach(OPEN, "more.pdf", "", PDF);
        });
        assertThat(borough.database.query("select count(*) from core.document")).isEqualTo(3L);
    }

    @Test
    void a_document_is_listed_and_read_only_by_those_who_may_read_the_concern() {
        borough.work(b -> {
            var documents = b.get(DocumentService.class);
            var open = only(documents.of("adults", ConcernTraces.KIND, OPEN)).id();
            var restricted = only(documents.of("adults", ConcernTraces.KIND, RESTRICTED)).id();
            b.as("owen.sallis");
            assertThat(documents.of("adults", ConcernTraces.KIND, OPEN)).isEmpty();
            assertThatThrownBy(() -> documents.read(open)).isInstanceOf(AccessDenied.class);
            b.as("owen.sallis", WORKER);
            assertThat(documents.read(open).content()).isEqualTo(PDF);
            assertThat(documents.of("adults", ConcernTraces.KIND, RESTRICTED)).isEmpty();
            assertThatThrownBy(() -> documents.read(restricted)).isInstanceOf(RecordRestricted.class);
        });
    }

    @Test
    void the_search_finds_a_concern_for_those_who_may_read_it_and_names_nobody() {
        borough.work(b -> {
            var search = b.get(SearchService.class);
            b.as("owen.sallis");
            assertThat(search.find(OPEN, 5)).isEmpty();
            b.as("owen.sallis", WORKER);
            assertThat(search.find(OPEN, 5)).extracting(SearchEntry::title).startsWith(OPEN).allMatch(title -> title.matches("SG-2026-\\d{4}"));
            assertThat(search.find("Adult", 5)).isEmpty();
        });
        assertThat(borough.database.query("select count(*) from core.search_entry where title || detail || link like '%Adult %'")).isEqualTo(0L);
    }

    @Test
    void lists_for_programs_and_files_ask_for_their_permission() {
        borough.work(b -> {
            b.as("owen.sallis");
            assertThatThrownBy(() -> b.get(ConcernListService.class).listed(ConcernFilter.open(), 0, 10)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> b.get(ConcernListService.class).search("Adult", 10)).isInstanceOf(AccessDenied.class);
            b.as("owen.sallis", AdultsPermission.SAFEGUARDING_VIEW);
            assertThatThrownBy(() -> b.get(ConcernListService.class).export(ConcernFilter.open(), 10)).isInstanceOf(AccessDenied.class);
            b.as("owen.sallis", AdultsPermission.SAFEGUARDING_EXPORT);
            assertThatThrownBy(() -> b.get(ConcernListService.class).export(ConcernFilter.open(), 10)).isInstanceOf(AccessDenied.class);
        });
    }

    @Test
    void of_a_restricted_adult_files_and_lists_tell_neither_who_nor_what() {
        borough.work(b -> {
            b.as("owen.sallis", WORKER);
            var lists = b.get(ConcernListService.class);
            for (var rows : List.of(lists.export(ConcernFilter.open(), 10), lists.listed(ConcernFilter.open(), 0, 10).rows())) {
                assertThat(rows).filteredOn(ConcernRow::isHidden).singleElement().satisfies(row -> {
                    assertThat(row.reference()).isEqualTo(RESTRICTED);
                    assertThat(row.personReference()).isNull();
                    assertThat(row.kinds()).isEmpty();
                });
            }
            var neglect = new ConcernFilter("", "", null, true, null, AbuseKind.NEGLECT, null, "", "", "", null, null, null, false);
            assertThat(lists.concerns(neglect, 0, 10).rows()).extracting(ConcernRow::reference).containsExactly(OPEN);
            assertThat(lists.concerns(text("P100003"), 0, 10).rows()).isEmpty();
            assertThat(lists.search("Adult 3", 10).rows()).isEmpty();
            assertThatThrownBy(() -> b.get(SafeguardingService.class).page(RESTRICTED)).isInstanceOf(RecordRestricted.class);
            assertThatThrownBy(() -> b.get(SafeguardingService.class).toDecide(RESTRICTED)).isInstanceOf(RecordRestricted.class);
            assertThatThrownBy(() -> b.get(EnquiryService.class).toEnquire(RESTRICTED)).isInstanceOf(RecordRestricted.class);
        });
    }

    @Test
    void an_address_finds_references_and_providers_but_never_names() {
        borough.work(b -> {
            b.get(EpisodeService.class).open(new EpisodeText("marram-house", AbuseKind.NEGLECT, Borough.TODAY.minusDays(3), "Too few staff"));
            b.get(EpisodeService.class).add("SE-2026-0001", List.of("P100002"), Borough.TEXT);
        });
        borough.work(b -> {
            var lists = b.get(ConcernListService.class);
            assertThat(lists.concerns(text("Adult"), 0, 10).rows()).isEmpty();
            assertThat(lists.concerns(text(OPEN), 0, 10).rows()).extracting(ConcernRow::reference).containsExactly(OPEN);
            assertThat(lists.concerns(text("P100001"), 0, 10).rows()).extracting(ConcernRow::reference).containsExactly(OPEN);
            assertThat(lists.concerns(text("marram"), 0, 10).rows()).extracting(ConcernRow::reference).containsExactly("SG-2026-0003");
            assertThat(lists.concerns(text("SE-2026-0001"), 0, 10).rows()).extracting(ConcernRow::reference).containsExactly("SG-2026-0003");
            assertThat(lists.search("adult 1", 10).rows()).extracting(ConcernRow::reference).containsExactly(OPEN);
        });
    }

    @Test
    void a_concern_is_held_by_its_team_then_its_worker_and_let_go_when_it_is_closed() {
        assertThat(holder(OPEN)).isEqualTo("team");
        borough.work(b -> b.get(SafeguardingService.class).allocate(OPEN, b.version(OPEN), Borough.NOBODYS, Borough.MARTHAS));
        assertThat(holder(OPEN)).isEqualTo("martha.quill");
        borough.work(b -> b.get(WorkService.class).hold("adults", ConcernTraces.KIND, OPEN, b.staff("owen.sallis"), null));
        borough.work(b -> {
            assertThat(b.get(SafeguardingService.class).details(OPEN).workerName()).isEqualTo("Owen Sallis");
            var his = new ConcernFilter("", "", null, false, null, null, null, "", "owen.sallis", "", null, null, ConcernFilter.Order.WORKER, false);
            assertThat(b.get(ConcernListService.class).concerns(his, 0, 10).rows()).extracting(ConcernRow::worker).containsExactly("Owen Sallis");
        });
        borough.work(b -> b.get(SafeguardingService.class).decide(OPEN, b.version(OPEN), Borough.SECTION_42));
        assertThat(borough.database.query("select s.username from core.work_item w join core.staff s on s.id = w.staff_id where w.subject = '" + OPEN
                + "' and w.kind = 'safeguarding-enquiry' and w.done_at is null")).isEqualTo("owen.sallis");
        borough.work(b -> b.get(SafeguardingService.class).decide(RESTRICTED, b.version(RESTRICTED),
                new DecisionText(Decision.NO_ACTION, Borough.TODAY, "No needs for care", "")));
        assertThat(borough.database.query("select count(*) from core.record_holder where reference = '" + RESTRICTED + "'")).isEqualTo(0L);
    }

    @Test
    void the_number_of_a_household_does_not_tell_who_lives_in_a_protected_home() {
        borough.database.execute("insert into core.household (reference, name) values ('H100001', '1 Quay Street')");
        borough.database.execute("insert into core.household_member (household_id, person_id, from_date) select h.id, p.id, date '2020-01-01'"
                + " from core.household h, core.person p where p.reference in ('P100001', 'P100002')");
        borough.work(b -> b.get(EpisodeService.class).open(new EpisodeText("marram-house", AbuseKind.NEGLECT, Borough.TODAY.minusDays(3), "Too few staff")));
        assertThat(residents("owen.sallis")).containsExactly("P100001", "P100002");
        borough.database.execute("insert into core.person_alert (person_id, kind, text, module, from_date) select id, 'ADDRESS_PROTECTED', 'Not to be told',"
                + " 'core', date '2020-01-01' from core.person where reference = 'P100001'");
        assertThat(residents("owen.sallis")).isEmpty();
        assertThat(residents("martha.quill")).containsExactly("P100001", "P100002");
    }

    private List<String> residents(String username) {
        var found = new ArrayList<String>();
        borough.work(b -> {
            b.as(username, AdultsPermission.SAFEGUARDING_REPORT);
            b.get(EpisodeService.class).residents("H100001", "SE-2026-0001").forEach(one -> found.add(one.code()));
        });
        return found;
    }

    private Object holder(String concern) {
        return borough.database.query("select coalesce(s.username, 'team') from core.record_holder h left join core.staff s on s.id = h.staff_id"
                + " where h.module = 'adults' and h.kind = 'safeguarding-concern' and h.reference = '" + concern + "'");
    }

    private static ConcernFilter text(String text) {
        return new ConcernFilter(text, "", null, true, null, null, null, "", "", "", null, null, null, false);
    }

    private static DocumentRow only(List<DocumentRow> documents) {
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }
}
