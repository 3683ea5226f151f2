package org.lifecourse.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.testing.TestDatabase;

/** What the database notes of an import, and how it puts everything back. */
class UndoImportTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final String POSTS = "select string_agg(code || '=' || title, ',' order by code) from core.post";

    private long job;

    @BeforeEach
    void startWithTwoPosts() {
        DATABASE.execute("delete from core.import_job");
        DATABASE.execute("delete from core.post_holding");
        DATABASE.execute("delete from core.post");
        DATABASE.execute("delete from core.search_entry");
        DATABASE.execute("insert into core.post (code, title) values ('director', 'Director'), ('nurse', 'Nurse')");
        DATABASE.execute("insert into core.import_job (target, file_name, file_size, sha256, staff, staff_name, state, started_at)"
                + " values ('post', 'posts.csv', 1, repeat('a', 64), 'ada', 'Ada', 'IMPORTED', now())");
        job = ((Number) DATABASE.query("select max(id) from core.import_job")).longValue();
    }

    @Test
    void changesOutsideAnImportAreNotNoted() {
        DATABASE.execute("update core.post set title = 'Lead nurse' where code = 'nurse'");

        assertThat(DATABASE.query("select count(*) from core.import_change")).isEqualTo(0L);
    }

    @Test
    void everyRowIsNotedBeforeAndAfter() {
        imports("update core.post set title = 'Lead nurse' where code = 'nurse'", "insert into core.post (code, title) values ('clerk', 'Clerk')",
                "delete from core.post where code = 'director'");

        assertThat(DATABASE.query("select string_agg(coalesce(old_row->>'title', '-') || '>' || coalesce(new_row->>'title', '-'), ',' order by id)"
                + " from core.import_change where job_id = " + job)).isEqualTo("Nurse>Lead nurse,->Clerk,Director>-");
    }

    @Test
    void addedChangedAndRemovedRowsArePutBack() {
        imports("update core.post set title = 'Lead nurse' where code = 'nurse'", "insert into core.post (code, title) values ('clerk', 'Clerk')",
                "update core.post set title = 'Chief clerk' where code = 'clerk'", "delete from core.post where code = 'director'");

        assertThat(undo()).isEmpty();

        assertThat(DATABASE.query(POSTS)).isEqualTo("director=Director,nurse=Nurse");
    }

    @Test
    void aRowThatSomebodyChangedSinceIsNamedAndNothingIsPutBack() {
        imports("update core.post set title = 'Lead nurse' where code = 'nurse'", "insert into core.post (code, title) values ('clerk', 'Clerk')");
        DATABASE.execute("update core.post set title = 'Matron' where code = 'nurse'");

        assertThat(undo()).containsExactly("core.post|Lead nurse|CHANGED");

        assertThat(DATABASE.query(POSTS)).isEqualTo("clerk=Clerk,director=Director,nurse=Matron");
    }

    @Test
    void aRowThatSomebodyRemovedSinceIsNamed() {
        imports("insert into core.post (code, title) values ('clerk', 'Clerk')");
        DATABASE.execute("delete from core.post where code = 'clerk'");

        assertThat(undo()).containsExactly("core.post|Clerk|GONE");
    }

    @Test
    void aRemovedRowThatIsThereAgainIsNamed() {
        imports("delete from core.search_entry where subject = 'x'", "insert into core.search_entry (module, kind, subject, title, link, permission)"
                + " values ('core', 'post', 'x', 'First', '/', 'p')", "delete from core.search_entry where subject = 'x'");
        DATABASE.execute("insert into core.search_entry (module, kind, subject, title, link, permission) values ('core', 'post', 'x', 'Second', '/', 'p')");

        assertThat(undo()).containsExactly("core.search_entry|First|BACK");
    }

    @Test
    void aNewerRecordThatNeedsAnAddedRowStandsInTheWay() {
        imports("insert into core.post (code, title) values ('clerk', 'Clerk')");
        DATABASE.execute("insert into core.post_holding (post_id, holder_name, from_date) select id, 'Bo Lee', date '2024-01-01' from core.post"
                + " where code = 'clerk'");

        assertThat(undo()).containsExactly("core.post_holding|Bo Lee|REFERRED");

        assertThat(DATABASE.query("select count(*) from core.post where code = 'clerk'")).isEqualTo(1L);
    }

    @Test
    void whatHangsOnAnAddedRowByCascadeIsNotLost() {
        imports("insert into core.plan (code, title, short_title, service_area, starts_on, ends_on, rating_scale)"
                + " values ('cascade', 'Plan', 'Plan', 'send', '2024-01-01', '2025-01-01', 'rag-3')",
                "insert into core.plan_item (plan_id, kind, reference, sort_key, title) select id, 'ACTION', '1', '1', 'Act' from core.plan"
                        + " where code = 'cascade'");
        DATABASE.execute("insert into core.plan_risk (item_id, position, risk) select i.id, 1, 'Too late' from core.plan_item i"
                + " join core.plan p on p.id = i.plan_id where p.code = 'cascade'");

        assertThat(undo()).containsExactly("core.plan_risk|Too late|REFERRED");

        assertThat(DATABASE.query("select count(*) from core.plan_risk where risk = 'Too late'")).isEqualTo(1L);
    }

    @Test
    void rowsThatReferToEachOtherArePutBackInReverse() {
        imports("insert into core.organisation (code, name, kind) values ('trust', 'Trust', 'NHS_PROVIDER')",
                "insert into core.organisation (code, name, kind, parent_id) select 'ward', 'Ward', 'OTHER', id from core.organisation where code = 'trust'",
                "update core.post set organisation_id = (select id from core.organisation where code = 'ward') where code = 'nurse'");

        assertThat(undo()).isEmpty();

        assertThat(DATABASE.query("select count(*) from core.organisation where code in ('trust', 'ward')")).isEqualTo(0L);
        assertThat(DATABASE.query("select organisation_id from core.post where code = 'nurse'")).isNull();
    }

    @Test
    void generatedColumnsAreMadeAnewAndNotCompared() {
        DATABASE.execute("insert into core.search_entry (module, kind, subject, title, link, permission) values ('core', 'post', 'y', 'Nurse', '/', 'p')");
        imports("update core.search_entry set title = 'Clerk' where subject = 'y'");

        assertThat(undo()).isEmpty();

        assertThat(DATABASE.query("select count(*) from core.search_entry where subject = 'y' and words @@ to_tsquery('english', 'nurse')")).isEqualTo(1L);
    }

    @Test
    void theVersionGoesOnSoThatAnOpenPageNoticesTheUndo() {
        imports("update core.post set title = 'Lead nurse', version = version + 1 where code = 'nurse'");

        assertThat(undo()).isEmpty();

        assertThat(DATABASE.query("select version from core.post where code = 'nurse'")).isEqualTo(2L);
    }

    @Test
    void twoImportsAreUndoneOneAfterTheOther() {
        imports("update core.post set title = 'Lead nurse', version = version + 1 where code = 'nurse'");
        var first = job;
        DATABASE.execute("insert into core.import_job (target, file_name, file_size, sha256, staff, staff_name, state, started_at)"
                + " values ('post', 'again.csv', 1, repeat('b', 64), 'ada', 'Ada', 'IMPORTED', now())");
        job = ((Number) DATABASE.query("select max(id) from core.import_job")).longValue();
        imports("update core.post set title = 'Chief nurse', version = version + 1 where code = 'nurse'");
        var second = job;

        job = first;
        assertThat(undo()).containsExactly("core.post|Lead nurse|CHANGED");
        job = second;
        assertThat(undo()).isEmpty();
        job = first;
        assertThat(undo()).isEmpty();

        assertThat(DATABASE.query("select title from core.post where code = 'nurse'")).isEqualTo("Nurse");
    }

    @Test
    void theTimeZoneOfTheSessionMakesNoDifference() {
        DATABASE.execute("insert into core.staff (username, display_name) values ('zed', 'Zed')");
        imports("update core.staff set last_signed_in_at = timestamptz '2024-06-01 10:00:00.123456+00' where username = 'zed'");

        assertThat(undoIn("Pacific/Auckland")).isEmpty();
    }

    private void imports(String... statements) {
        try (var connection = DATABASE.connect(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('lifecourse.import_job', '" + job + "', true)");
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> undo() {
        return undoIn("UTC");
    }

    private List<String> undoIn(String zone) {
        var answers = new ArrayList<String>();
        try (var connection = DATABASE.connect(); var statement = connection.createStatement()) {
            statement.execute("set time zone '" + zone + "'");
            try (var rows = statement.executeQuery("select in_table, label, what from core.undo_import(" + job + ")")) {
                while (rows.next()) {
                    answers.add(rows.getString(1) + "|" + rows.getString(2) + "|" + rows.getString(3));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }
}
