package org.lifecourse.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class OutOfReachTest {

    @Test
    void a_database_that_is_away_starting_or_full_is_out_of_reach_however_deep_the_cause_lies() {
        assertThat(OutOfReach.isBehind(wrapped("08006", "An I/O error occurred"))).isTrue();
        assertThat(OutOfReach.isBehind(wrapped("57P01", "terminating connection"))).isTrue();
        assertThat(OutOfReach.isBehind(wrapped("57P03", "the database system is starting up"))).isTrue();
        assertThat(OutOfReach.isBehind(wrapped("53100", "could not extend file"))).isTrue();
        assertThat(OutOfReach.isBehind(wrapped(null, "Error in allocating a connection."))).isTrue();
    }

    @Test
    void a_broken_rule_of_the_database_or_of_the_program_is_a_fault() {
        assertThat(OutOfReach.isBehind(wrapped("23505", "duplicate key"))).isFalse();
        assertThat(OutOfReach.isBehind(wrapped("57014", "canceling statement due to user request"))).isFalse();
        assertThat(OutOfReach.isBehind(new IllegalStateException("no cause"))).isFalse();
    }

    @Test
    void a_connection_that_breaks_while_a_transaction_ends_is_out_of_reach() {
        assertThat(OutOfReach.isBehind(new TransactionalException("encountered exception during commit jakarta.transaction.SystemException", null))).isTrue();
        assertThat(OutOfReach.isBehind(new TransactionalException("Transaction marked for rollback", null))).isFalse();
    }

    @Test
    void a_full_disk_has_words_of_its_own() {
        assertThat(OutOfReach.key(wrapped("53100", "could not extend file"))).isEqualTo("error_outOfReach.full");
        assertThat(OutOfReach.key(wrapped("08006", "An I/O error occurred"))).isEqualTo("error_outOfReach.text");
    }

    @Test
    void a_lost_commit_is_never_told_as_not_saved() {
        var lost = new TransactionalException("encountered exception during commit jakarta.transaction.SystemException", null);
        assertThat(OutOfReach.key(new IllegalStateException("outer", lost))).isEqualTo("error_outOfReach.lost");
        assertThat(OutOfReach.key(new RuntimeException(new SystemException("lost")))).isEqualTo("error_outOfReach.lost");
        var full = new SystemException("full");
        full.initCause(new SQLException("could not extend file", "53100"));
        assertThat(OutOfReach.key(new RuntimeException(full))).as("the database refused it").isEqualTo("error_outOfReach.full");
    }

    @Test
    void only_what_certainly_did_nothing_is_answered_so_that_a_proxy_may_send_it_again() {
        var lost = new SystemException("lost");
        assertThat(OutOfReach.status(wrapped("08006", "An I/O error occurred"), "POST")).isEqualTo(503);
        assertThat(OutOfReach.status(lost, "POST")).isEqualTo(504);
        assertThat(OutOfReach.status(lost, "PUT")).isEqualTo(504);
        assertThat(OutOfReach.status(lost, "GET")).as("reading again does no harm").isEqualTo(503);
    }

    @Test
    void the_page_tells_whoever_sent_something_to_look_first_and_not_to_save_again() throws Exception {
        var lost = new SystemException("lost");
        assertThat(told("POST", lost)).isEqualTo("error_outOfReach.lost false");
        assertThat(told("GET", lost)).as("nothing was sent").isEqualTo("error_outOfReach.text false");
        assertThat(told("POST", wrapped("08006", "An I/O error occurred"))).isEqualTo("error_outOfReach.text true");
        assertThat(told("POST", wrapped("53100", "could not extend file"))).isEqualTo("error_outOfReach.full true");
    }

    /** What the page says, and whether it says that saving again is right. */
    private static String told(String method, Throwable thrown) throws Exception {
        var attributes = new HashMap<String, Object>();
        var request = proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getAttribute" -> attributes.get(arguments[0]);
            case "getMethod" -> method;
            default -> throw new UnsupportedOperationException(name);
        });
        OutOfReach.answer(request, proxy(HttpServletResponse.class, (name, arguments) -> null), thrown);
        var page = new ErrorPageBean();
        var field = ErrorPageBean.class.getDeclaredField("request");
        field.setAccessible(true);
        field.set(page, request);
        return page.getWhat() + " " + page.isSaving();
    }

    private static <T> T proxy(Class<T> kind, BiFunction<String, Object[], Object> answers) {
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind},
                (proxy, method, arguments) -> {
                    var answer = answers.apply(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }

    private static Exception wrapped(String state, String message) {
        return new IllegalStateException("outer", new RuntimeException("middle", new SQLException(message, state)));
    }
}
