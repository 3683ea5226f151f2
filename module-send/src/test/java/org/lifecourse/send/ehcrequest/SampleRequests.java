package org.lifecourse.send.ehcrequest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.testing.TestDatabase;

/** A database with the people of the sample borough, into which its files of requests are brought row by row. */
final class SampleRequests {

    /** The files tell of days up to March 2026 and, relative to it, of today; on any later day the same must come out. */
    static final LocalDate TODAY = LocalDate.parse(System.getProperty("lifecourse.today", "2026-11-23"));

    private static final Path FILES = Path.of("..", "samples", "seaborough");
    private static final Pattern RELATIVE = Pattern.compile("\\{today([+-]\\d+)?}");

    private final TestDatabase database = TestDatabase.with("core", "send");

    TestDatabase database() {
        return database;
    }

    void prepare() {
        database.execute("insert into core.organisation (code, name, kind) values ('council', 'Seaborough Council', 'COUNCIL')");
        for (var name : List.of("beth.larwood", "joel.ashdown", "callum.wray", "sinead.corr", "nadia.rahim")) {
            database.execute("insert into core.staff (username, display_name, email, organisation_id) select '" + name + "', '" + name + "', '" + name
                    + "@seaborough.example', id from core.organisation");
        }
        for (var number = 2010; number <= 2070; number++) {
            person("SB-" + number);
        }
        person("SB-1010");
    }

    private void person(String number) {
        var reference = "P9" + number.substring(3) + "1";
        database.execute("insert into core.person (reference, display_name, birth_precision, sex, registered_at) values ('" + reference + "', 'Child "
                + number + "', 'UNKNOWN', 'U', now())");
        database.execute("insert into core.person_identifier (person_id, kind, value) select id, 'LOCAL', '" + number
                + "' from core.person where reference = '" + reference + "'");
    }

    void bring(String file, Class<? extends ImportTarget> kind, Effect expected) {
        with(wired -> bring(wired, file, kind, expected, row -> true));
    }

    void bring(Wiring wired, String file, Class<? extends ImportTarget> kind, Effect expected, Predicate<ImportRow> which) {
        var target = wired.get(kind);
        for (var row : rows(file).stream().filter(which).toList()) {
            assertThat(target.apply(row)).as(file + " " + row.line()).isEqualTo(expected);
        }
    }

    void with(Consumer<Wiring> deed) {
        database.inTransaction((Consumer<EntityManager>) em -> deed.accept(new Wiring(em, TODAY)));
    }

    /** Everything that is brought in within the deed counts as one import. */
    void importing(long job, Consumer<Wiring> deed) {
        database.inTransaction((Consumer<EntityManager>) em -> {
            em.createNativeQuery("select set_config('lifecourse.import_job', ?1, true)").setParameter(1, Long.toString(job)).getSingleResult();
            deed.accept(new Wiring(em, TODAY));
        });
    }

    /** References of requests of which the docket says something else than the requests and their clocks themselves, or null. */
    static Object strayOnDocket(TestDatabase database) {
        return database.query("select string_agg(coalesce(k.reference, q.reference), ' ') from send.ehc_docket k full join (select r.id, r.reference, r.stage,"
                + " r.received_on, coalesce(r.withdrawn_on, r.final_on, r.no_plan_on, case when r.stage = 'REFUSED' then r.decided_on end) closed_on,"
                + " (select min(d.due_on) from core.deadline d where d.subject = r.reference and d.state = 'RUNNING' and d.rule_code <> 'send.draft-representations') next_on,"
                + " coalesce((select d.excepted from core.deadline d where d.subject = r.reference and d.rule_code = 'send.final-plan'"
                + " order by d.state = 'SUPERSEDED', d.id desc limit 1), false) lifted,"
                + " exists (select 1 from core.deadline d where d.subject = r.reference and d.rule_code = 'send.final-plan' and d.state <> 'SUPERSEDED'"
                + " and r.final_on <= d.computed_due_on) in_time from send.ehc_request r) q on q.id = k.request_id where (k.reference, k.stage, k.received_on, k.closed_on,"
                + " k.next_on, k.lifted, k.in_time) is distinct from (q.reference, q.stage, q.received_on, q.closed_on, q.next_on, q.lifted, q.in_time)");
    }

    private static List<ImportRow> rows(String file) {
        try {
            var text = RELATIVE.matcher(Files.readString(FILES.resolve(file), StandardCharsets.UTF_8)).replaceAll(found -> TODAY
                    .plusDays(found.group(1) == null ? 0 : Long.parseLong(found.group(1))).toString());
            try (var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(text))) {
                return parser.getRecords().stream().map(record -> new ImportRow((int) record.getRecordNumber() + 1, record.toMap())).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
