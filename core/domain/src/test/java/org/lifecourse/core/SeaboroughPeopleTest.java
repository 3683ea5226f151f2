package org.lifecourse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;
import org.lifecourse.testing.TestDatabase;

/** The organisations, posts and people of the demonstration borough go in through the same targets as anybody's files. */
class SeaboroughPeopleTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 7);
    private static final Path FILES = Path.of("../../samples/seaborough");

    @BeforeAll
    static void importEveryFileInOrder() {
        DATABASE.inTransaction(em -> {
            var wiring = new Wiring(em, TODAY);
            load(wiring, "organisation.OrganisationImport", "organisations.csv");
            load(wiring, "organisation.LocalityImport", "localities.csv");
            load(wiring, "organisation.TeamImport", "teams.csv");
            load(wiring, "organisation.PostImport", "posts.csv");
            load(wiring, "staff.StaffImport", "staff.csv");
            load(wiring, "organisation.PostHolderImport", "post-holders.csv");
            em.createNativeQuery("insert into core.role (code, title) select unnest(array['PORTAL_ADMINISTRATOR','BOARD_ADMINISTRATOR','PLAN_OWNER',"
                    + "'SEND_COMMISSIONER','GOVERNANCE_READER','SEND_READER','PLAN_EDITOR','PLAN_READER','PERFORMANCE_ANALYST','AUDITOR']), 'Role'")
                    .executeUpdate();
            load(wiring, "staff.RoleGrantImport", "grants.csv");
        });
    }

    @Test
    void everyRowBecomesARecord() {
        assertThat(DATABASE.query("select count(*) from core.organisation")).isEqualTo(rows("organisations.csv"));
        assertThat(DATABASE.query("select count(*) from core.locality")).isEqualTo(rows("localities.csv"));
        assertThat(DATABASE.query("select count(*) from core.team")).isEqualTo(rows("teams.csv"));
        assertThat(DATABASE.query("select count(*) from core.post")).isEqualTo(rows("posts.csv"));
        assertThat(DATABASE.query("select count(*) from core.staff")).isEqualTo(rows("staff.csv"));
        assertThat(DATABASE.query("select count(*) from core.post_holding")).isEqualTo(rows("post-holders.csv"));
        assertThat(DATABASE.query("select count(*) from core.role_grant")).isEqualTo(rows("grants.csv"));
    }

    @Test
    void oneDirectorIsAlsoThePlaceDirectorOfTheHealthService() {
        assertThat(DATABASE.query("select string_agg(p.code, ',' order by p.code) from core.post p join core.post_holding h on h.post_id = p.id"
                + " join core.staff s on s.id = h.staff_id where s.username = 'marian.teague' and h.to_date is null"))
                .isEqualTo("director-adult-social-care,place-director");
    }

    @Test
    void anAccountFromAFileCannotSignInYet() {
        assertThat(DATABASE.query("select count(*) from core.staff where password_hash is not null")).isEqualTo(0L);
    }

    private static void load(Wiring wiring, String target, String file) {
        try (var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(Files.newBufferedReader(FILES.resolve(file)))) {
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

    private static long rows(String file) {
        try (var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(Files.newBufferedReader(FILES.resolve(file)))) {
            return parser.stream().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
