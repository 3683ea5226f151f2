package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;
import org.lifecourse.testing.TestDatabase;

/** The people of the demonstration borough go in through the same targets as anybody's files. */
class SamplePeopleTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Path FILES = Path.of("../../samples/seaborough");
    private static final Pattern RELATIVE = Pattern.compile("\\{today([+-]\\d+)?}");

    @BeforeAll
    static void importThem() {
        System.setProperty("lifecourse.test-numbers", "true");
        DATABASE.inTransaction(em -> {
            var wiring = new Wiring(em, TODAY);
            load(wiring, "organisation.LocalityImport", "localities.csv");
            load(wiring, "person.PersonImport", "people.csv");
            load(wiring, "person.PersonRelationshipImport", "person-relationships.csv");
            load(wiring, "person.HouseholdMemberImport", "households.csv");
        });
    }

    @AfterAll
    static void asBefore() {
        System.clearProperty("lifecourse.test-numbers");
    }

    @Test
    void everyRowBecomesAPersonWithANameThatSearchKnows() {
        assertThat(DATABASE.query("select count(*) from core.person")).isEqualTo(DATABASE.query("select count(*) from core.person_identifier where kind = 'LOCAL'"));
        assertThat((Long) DATABASE.query("select count(*) from core.person")).isGreaterThanOrEqualTo(180);
        assertThat(DATABASE.query("select count(*) from core.person_name where btrim(plain) = '' or sounds = '{}'")).isEqualTo(0L);
    }

    @Test
    void theTrapsAreAmongThem() {
        assertThat(DATABASE.query("select count(*) from core.person where birth_precision = 'UNBORN'")).isNotEqualTo(0L);
        assertThat(DATABASE.query("select count(*) from core.person where birth_precision = 'UNKNOWN'")).isNotEqualTo(0L);
        assertThat(DATABASE.query("select count(*) from core.person where restricted")).isNotEqualTo(0L);
        assertThat(DATABASE.query("select count(*) from core.person_relationship where kind = 'TWIN'")).isNotEqualTo(0L);
    }

    private static void load(Wiring wiring, String target, String file) {
        try (var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(days(file)))) {
            var importer = (ImportTarget) wiring.get(Class.forName("org.lifecourse.core." + target));
            for (var row : parser) {
                assertThat(importer.apply(new ImportRow((int) row.getRecordNumber() + 1, row.toMap()))).as(file + " " + row)
                        .isEqualTo(ImportTarget.Effect.ADDED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String days(String file) throws IOException {
        return RELATIVE.matcher(Files.readString(FILES.resolve(file)))
                .replaceAll(found -> TODAY.plusDays(found.group(1) == null ? 0 : Long.parseLong(found.group(1))).toString());
    }
}
