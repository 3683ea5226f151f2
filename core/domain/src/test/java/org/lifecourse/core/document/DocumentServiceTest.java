package org.lifecourse.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.person.PersonRecordService;
import org.lifecourse.core.person.PersonService;
import org.lifecourse.core.person.PersonText;
import org.lifecourse.core.person.RecordRestricted;
import org.lifecourse.testing.TestDatabase;

class DocumentServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);
    private static final String VIEW = "send.ehc-request.view";
    private static final byte[] PDF = bytes("%PDF-1.7 content");

    @BeforeEach
    void nothing() {
        DATABASE.execute("delete from core.document");
        DATABASE.execute("delete from core.person");
        DATABASE.execute("insert into core.staff (id, username, display_name) values (900001, 'worker', 'Wes Worker'), (900002, 'other', 'Ola Other')"
                + " on conflict do nothing");
    }

    @Test
    void aFileIsHandedOutAsItCameAndEveryReadIsAudited() {
        run(wiring -> {
            var service = as(wiring, 900001, VIEW, "send").get(DocumentService.class);
            var id = service.attach(text(null, "../../etc/advice\u202e report.PDF", PDF));

            assertThat(service.of("send", "ehc-request", "R1")).singleElement().satisfies(row -> {
                assertThat(row.name()).isEqualTo("advice report.PDF");
                assertThat(row.mediaType()).isEqualTo("application/pdf");
                assertThat(row.size()).isEqualTo(PDF.length);
                assertThat(row.addedBy()).isEqualTo("Wes Worker");
            });
            assertThat(service.read(id).content()).isEqualTo(PDF);
            assertThat(wiring.recorded()).contains("document.read " + id + " send/ehc-request/R1");
        });
        assertThat(DATABASE.query("select sha256 = encode(sha256(content), 'hex') from core.document")).isEqualTo(true);
    }

    @Test
    void readingAsksAgainForThePermissionInItsArea() {
        run(wiring -> {
            var id = as(wiring, 900001, VIEW, "send").get(DocumentService.class).attach(text(null, "advice.pdf", PDF));

            for (var stranger : List.of(as(wiring, 900002, VIEW, "adults"), as(wiring, 900002, "core.person.view", null))) {
                var service = stranger.get(DocumentService.class);
                assertThat(service.of("send", "ehc-request", "R1")).isEmpty();
                assertThatThrownBy(() -> service.read(id)).isInstanceOf(AccessDenied.class);
                assertThatThrownBy(() -> service.withdraw(id, "mine now")).isInstanceOf(AccessDenied.class);
            }
        });
    }

    @Test
    void aRestrictedPersonsFilesAreClosedWithTheRecord() {
        run(wiring -> {
            var records = wiring.get(PersonRecordService.class);
            var reference = records.register(PersonText.of("Ella", "Hollis", LocalDate.of(2011, 6, 17)));
            var person = wiring.get(PersonService.class).findByIdentifier(reference).orElseThrow();
            var id = wiring.get(DocumentService.class).attach(text(person, "advice.pdf", PDF));
            records.restrict(reference, records.details(reference).version(), "adopted");
            var service = as(wiring, 900001, VIEW, "send").get(DocumentService.class);

            assertThat(service.of("send", "ehc-request", "R1")).isEmpty();
            assertThatThrownBy(() -> service.read(id)).isInstanceOf(RecordRestricted.class);
            assertThatThrownBy(() -> service.attach(text(person, "more.pdf", PDF))).isInstanceOf(RecordRestricted.class);
        });
    }

    @Test
    void aFileOfARecordAboutSeveralOpensOnlyToThoseWhoMayOpenAllOfThem() {
        DATABASE.execute("insert into core.person (id, reference, display_name, birth_precision, sex, registered_at) values (910001, 'P910001', 'A', 'UNKNOWN',"
                + " 'U', now()), (910002, 'P910002', 'B', 'UNKNOWN', 'U', now())");
        DATABASE.execute("insert into core.timeline_event (person_id, module, kind, subject_kind, subject, happened_on, recorded_at, title, permission)"
                + " select id, 'send', 'told', 'ehc-request', 'R1', '2024-12-01', now(), 'Told', '" + VIEW + "' from core.person");
        run(wiring -> {
            var service = as(wiring, 900001, VIEW, "send").get(DocumentService.class);
            var id = service.attach(text(910001L, "advice.pdf", PDF));
            assertThat(service.read(id).content()).isEqualTo(PDF);
        });
        DATABASE.execute("update core.person set restricted = true, restricted_because = 'adopted' where id = 910002");
        closed();
        DATABASE.execute("update core.person set restricted = true, restricted_because = 'adopted'");
        involved(910001);
        closed();
        involved(910002);
        run(wiring -> {
            var service = as(wiring, 900001, VIEW, "send").get(DocumentService.class);
            assertThat(service.of("send", "ehc-request", "R1")).hasSize(1);
            assertThat(service.read((Long) DATABASE.query("select id from core.document")).content()).isEqualTo(PDF);
        });
    }

    private static void involved(long person) {
        DATABASE.execute("insert into core.involvement (person_id, module, subject_kind, subject, role, staff_id, from_date) values (" + person
                + ", 'send', 'ehc-request', 'other', 'Worker', 900001, '2024-12-01')");
    }

    private static void closed() {
        run(wiring -> {
            var id = (Long) DATABASE.query("select id from core.document");
            var service = as(wiring, 900001, VIEW, "send").get(DocumentService.class);
            assertThat(service.of("send", "ehc-request", "R1")).isEmpty();
            assertThatThrownBy(() -> service.read(id)).isInstanceOf(RecordRestricted.class);
            assertThatThrownBy(() -> service.withdraw(id, "wrong child")).isInstanceOf(RecordRestricted.class);
        });
    }

    @Test
    void whatWasTakenBackIsReadByNobody() {
        run(wiring -> {
            var service = as(wiring, 900001, VIEW, "send").get(DocumentService.class);
            var id = service.attach(text(null, "advice.pdf", PDF));

            as(wiring, 900002, VIEW, "send");
            assertThatThrownBy(() -> service.withdraw(id, "wrong child")).isInstanceOf(AccessDenied.class);
            as(wiring, 900001, VIEW, "send");
            assertThatThrownBy(() -> service.withdraw(id, " ")).hasMessage("document.withdrawalNeedsReason");
            service.withdraw(id, "wrong child");

            assertThat(service.of("send", "ehc-request", "R1")).isEmpty();
            assertThatThrownBy(() -> service.read(id)).hasMessage("document.unknown");
        });
    }

    @Test
    void aFileIsWhatItsNameSays() {
        run(wiring -> {
            var service = wiring.get(DocumentService.class);

            assertThatThrownBy(() -> service.attach(text(null, "a.pdf", bytes("MZ program")))).hasMessage("document.notWhatItSays");
            assertThatThrownBy(() -> service.attach(text(null, "a.docx", bytes("PK\u0003\u0004 zip")))).hasMessage("document.notWhatItSays");
            assertThatThrownBy(() -> service.attach(text(null, "a.txt", new byte[] {'a', 0, 'b'}))).hasMessage("document.notWhatItSays");
            assertThatThrownBy(() -> service.attach(text(null, "a.eml", bytes("hello there")))).hasMessage("document.notWhatItSays");
            assertThatThrownBy(() -> service.attach(text(null, "a.exe", PDF))).hasMessage("document.kindNotTaken");
            assertThatThrownBy(() -> service.attach(text(null, "a.html", bytes("<p>")))).hasMessage("document.kindNotTaken");
            assertThatThrownBy(() -> service.attach(text(null, "a.pdf", new byte[0]))).hasMessage("document.empty");
            assertThatThrownBy(() -> service.attach(text(null, "a.txt", new byte[20 * 1024 * 1024 + 1]))).hasMessage("document.tooLarge");

            service.attach(text(null, "a.docx", bytes("PK\u0003\u0004 [Content_Types].xml word/document.xml")));
            service.attach(text(null, "a.png", bytes("\u0089PNG\r\n\u001a\n...")));
            service.attach(text(null, "a.JPEG", bytes("\u00ff\u00d8\u00ff...")));
            service.attach(text(null, "a.csv", bytes("name;day\r\nZo\u00eb;1")));
            service.attach(text(null, "a.eml", bytes("From: a@example\r\n\r\nhello")));
            assertThat(service.of("send", "ehc-request", "R1")).hasSize(5);
        });
    }

    @ParameterizedTest
    @CsvSource({"C:\\files\\a.pdf,a.pdf", "../a.pdf,a.pdf", "' a \"b\";.pdf ','a b .pdf'", ".pdf,pdf", "'',file"})
    void namesAreCleaned(String name, String cleaned) {
        assertThat(Document.clean(name)).isEqualTo(cleaned);
        assertThat(Document.clean("x".repeat(400) + ".pdf")).hasSizeLessThan(255).endsWith(".pdf");
    }

    private static DocumentText text(Long person, String name, byte[] content) {
        return new DocumentText("send", "ehc-request", "R1", person, VIEW, "send", name, "", content);
    }

    private static Wiring as(Wiring wiring, long staff, String permission, String area) {
        return wiring.as(new Actor(staff, "s", "S", Map.of(permission, List.of(area == null ? Scope.EVERYWHERE : Scope.area(area))), false));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void run(Consumer<Wiring> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY)));
    }
}
