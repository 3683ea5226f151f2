package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many statements a page sends to the database: a fixed number, whatever the page shows. PostgreSQL itself tells them. */
class StatementsIT {

    private static final Path LOG = Portal.home().resolve("data/log/lifecourse.log");
    /** Jobs in the background send statements too; the quietest of so many looks at the page counts. */
    private static final int LOOKS = 4;
    private static final int PATIENCE_SECONDS = 20;

    private static Store store;

    @BeforeAll
    static void tell() {
        Portal.running();
        store = Store.of(Portal.home().resolve("data"));
        store.run("alter system set log_min_duration_statement = 0", "select pg_reload_conf()");
    }

    @AfterAll
    static void tellNoMore() {
        store.run("alter system reset log_min_duration_statement", "select pg_reload_conf()");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "ruth.calloway, /, 12",
        "ruth.calloway, /governance/bodies/list, 12",
        "ruth.calloway, /governance/bodies/view?body=health-wellbeing-board, 20",
        "ruth.calloway, /governance/plans/view?plan=seaborough-plan, 20",
        "imogen.hartley, /send/commissioning/matrix, 12",
        "beth.larwood, /send/ehc-requests/list, 14",
        "beth.larwood, /send/ehc-requests/view?request=SEND-26-0007, 24",
        "beth.larwood, /deadlines/calendar, 14",
        "martha.quill, /adults/safeguarding/list, 14",
        "martha.quill, /adults/safeguarding/view?concern=SG-2022-0001, 24",
        "tomas.reyes, /work/team, 14",
        "nell.forsythe, /children/contacts/list, 14",
        "nell.forsythe, /children/early-help/view?episode=EH-2022-0002, 24",
        "nell.forsythe, /people/view?person=P100102, 20",
        "nell.forsythe, /people/view?person=P100102&tab=chronology, 20",
        "priya.nandakumar, /administration/staff/list, 14",
        "priya.nandakumar, /administration/audit/list, 14"
    })
    void a_page_asks_the_database_no_more_than(String who, String path, int most) {
        try (var reader = Visitor.signedIn(who)) {
            var fewest = IntStream.range(0, LOOKS).map(look -> statements(reader, path, look)).min().orElseThrow();
            assertThat(fewest).as("statements of " + path).isBetween(1, most);
        }
    }

    private static int statements(Visitor reader, String path, int look) {
        var from = size();
        var beginning = mark("beginning", path, look);
        assertThat(reader.status(path)).as(path).isEqualTo(200);
        var end = mark("end", path, look);
        var lines = linesUpTo(end, from);
        return (int) lines.substring(lines.indexOf(beginning), lines.indexOf(end)).lines().filter(line -> line.contains(" execute ")).count();
    }

    /** PostgreSQL writes its lines in the order in which it answers: what stands between two marks was asked between them. */
    private static String mark(String what, String path, int look) {
        var words = what + " " + look + " of " + path;
        store.run("select '" + words + "'");
        return words;
    }

    private static String linesUpTo(String end, long from) {
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            var lines = read(from);
            if (lines.contains(end)) {
                return lines;
            }
            assertThat(System.nanoTime()).as("the log tells the statements of " + end).isLessThan(patience);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static String read(long from) {
        try (var file = Files.newByteChannel(LOG)) {
            var bytes = ByteBuffer.allocate((int) (file.size() - from));
            file.position(from);
            file.read(bytes);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size() {
        try {
            return Files.size(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
