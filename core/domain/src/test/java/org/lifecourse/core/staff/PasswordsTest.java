package org.lifecourse.core.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void unrelated_words_are_taken() {
        for (var good : List.of("harbour-lantern-teapot", "seven grey lanterns at dusk", "Xk4-Wm9-Qv2-Zt7", "December rain on slates", "ruth.calloway hates grey lanterns")) {
            assertThat(passwords.fits(good, passwords.hash(good, "ruth.calloway"))).as(good).isTrue();
        }
    }

    @Test
    void common_words_figures_and_the_own_name_do_not_count() {
        for (var easy : List.of("password1234", "Password2026!", "Summer2026!!", "LifecourseCouncil1", "letmeinletmein", "P@ssw0rdP@ssw0rd", "123456789012345", "October-2026-11",
                "ababababababab", "welcome12345", "ruth.calloway-2026-x")) {
            assertThatThrownBy(() -> passwords.hash(easy, "ruth.calloway")).as(easy).isInstanceOfSatisfying(RuleViolation.class,
                    violation -> assertThat(violation.key()).isEqualTo("password.tooEasy"));
        }
    }

    @Test
    void invented_ones_are_good_enough() {
        for (var turn = 0; turn < 20; turn++) {
            assertThat(passwords.hash(passwords.invent(), "ruth.calloway")).startsWith("$argon2id$");
        }
    }
}
