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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many statements a page sends to the database: a fixed number, whatever the page shows. PostgreSQL itself tells them. */
class StatementsIT {

    /** Jobs in the background send statements too; the quietest of so many looks at the page counts. */
    private static final int LOOKS = 4;
    /** The driver sends the beginning and the end of a transaction along with what is asked. */
    private static final Pattern ASKED = Pattern.compile(" execute [^:]+: (?!BEGIN|COMMIT|ROLLBACK)");
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
        "ruth.calloway, /home, 10",
        "ruth.calloway, /governance/bodies/list, 8",
        "ruth.calloway, /governance/bodies/view?body=health-wellbeing-board, 25",
        "ruth.calloway, /governance/plans/view?plan=seaborough-plan, 21",
        "imogen.hartley, /send/commissioning/matrix, 20",
        "beth.larwood, /send/ehc-requests/list, 11",
        "beth.larwood, /send/ehc-requests/view?request=SEND-26-0007, 28",
        "beth.larwood, /deadlines/calendar, 11",
        "martha.quill, /adults/safeguarding/list, 11",
        "martha.quill, /adults/safeguarding/view?concern=SG-2022-0001, 23",
        "tomas.reyes, /work/team, 12",
        "nell.forsythe, /children/contacts/list, 9",
        "nell.forsythe, /children/early-help/view?episode=EH-2022-0002, 23",
        "nell.forsythe, /people/view?person=P100102, 18",
        "nell.forsythe, /people/view?person=P100102&tab=chronology, 18",
        "priya.nandakumar, /administration/staff/list, 9",
        "priya.nandakumar, /administration/audit/list, 9"
    })
    void a_page_asks_the_database_no_more_than(String who, String path, int most) {
        try (var reader = Visitor.signedIn(who)) {
            reader.go(path);
            var fewest = IntStream.range(0, LOOKS).map(look -> statements(reader, path, look)).min().orElseThrow();
            assertThat(fewest).as("statements of " + path).isBetween(1, most);
        }
    }

    private static int statements(Visitor reader, String path, int look) {
        var log = Portal.home().resolve("data/postgresql").resolve(store.texts("select pg_current_logfile()").get(0));
        var from = size(log);
        var beginning = mark("beginning", path, look);
        assertThat(reader.status(path)).as(path).isEqualTo(200);
        var end = mark("end", path, look);
        var lines = linesUpTo(log, end, from);
        return (int) lines.substring(lines.indexOf('\n', lines.lastIndexOf(beginning)), lines.indexOf(end)).lines().filter(line -> ASKED.matcher(line).find()).count();
    }

    /** PostgreSQL writes its lines in the order in which it answers: what stands between two marks was asked between them. */
    private static String mark(String what, String path, int look) {
        var words = what + " " + look + " of " + path;
        store.run("select '" + words + "'");
        return words;
    }

    private static String linesUpTo(Path log, String end, long from) {
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            var lines = read(log, from);
            if (lines.contains(end)) {
                return lines;
            }
            assertThat(System.nanoTime()).as("the log tells the statements of " + end).isLessThan(patience);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static String read(Path log, long from) {
        try (var file = Files.newByteChannel(log)) {
            var bytes = ByteBuffer.allocate((int) (file.size() - from));
            file.position(from);
            file.read(bytes);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
