package org.lifecourse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void the_first_thing_that_was_thrown_is_told_by_its_last_cause_in_one_line() {
        try (var log = new Listening()) {
            log.told("deployment failed", new IllegalStateException("outer", new ClassNotFoundException("org.example.Gone\nmore")));
            log.told("clean-up failed", new IllegalStateException("later"));
            assertThat(log.reason.words()).isEqualTo("org.example.Gone");
        }
    }

    @Test
    void without_anything_thrown_the_log_is_named() {
        try (var log = new Listening()) {
            assertThat(log.reason.words()).isEqualTo("see the log");
        }
    }

    private static final class Listening implements AutoCloseable {

        private final Reason reason = Reason.listening();

        private void told(String words, Throwable thrown) {
            Logger.getLogger("org.example.server").log(Level.SEVERE, words, thrown);
        }

        @Override
        public void close() {
            reason.close();
        }
    }
}
