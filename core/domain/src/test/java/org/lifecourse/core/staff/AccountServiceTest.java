package org.lifecourse.core.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.testing.TestDatabase;

class AccountServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 7);
    private static final String RIGHT = "harbour-lantern-teapot";

    @BeforeEach
    void startWithOneAccount() {
        for (var table : List.of("notification", "role_grant", "staff")) {
            DATABASE.execute("delete from core." + table);
        }
        DATABASE.execute("insert into core.staff (username, display_name) values ('beth', 'Beth Larwood')");
        proving((service, wiring) -> {
            var passwords = wiring.get(Passwords.class);
            wiring.get(StaffRepository.class).findByUsername("beth").orElseThrow().hasPassword(passwords.hash(RIGHT, "beth"), false);
        });
    }

    @Test
    void the_right_password_proves_who_somebody_is() {
        proving((service, wiring) -> assertThat(service.prove(" Beth ", RIGHT)).map(Staff::username).contains("beth"));
    }

    @Test
    void a_locked_account_is_answered_as_one_that_does_not_exist() {
        proving((service, wiring) -> {
            for (var attempt = 0; attempt < 5; attempt++) {
                assertThat(service.prove("beth", "wrong password " + attempt)).isEmpty();
            }
            assertThat(service.prove("beth", RIGHT)).isEqualTo(service.prove("nobody", RIGHT)).isEmpty();
        });
    }

    @Test
    void the_owner_is_told_once_that_the_account_was_locked() {
        proving((service, wiring) -> {
            for (var attempt = 0; attempt < 7; attempt++) {
                service.prove("beth", "wrong password " + attempt);
            }
        });

        assertThat(((Number) DATABASE.query("select count(*) from core.notification n join core.staff s on s.id = n.staff_id"
                + " where s.username = 'beth' and n.link = '/account/view' and n.title like '%locked%'")).intValue()).isEqualTo(1);
    }

    @Test
    void four_wrong_passwords_lock_nothing_and_tell_nobody() {
        proving((service, wiring) -> {
            for (var attempt = 0; attempt < 4; attempt++) {
                service.prove("beth", "wrong password " + attempt);
            }
            assertThat(service.prove("beth", RIGHT)).isPresent();
        });

        assertThat(((Number) DATABASE.query("select count(*) from core.notification")).intValue()).isZero();
    }

    private static void proving(BiConsumer<AccountService, Wiring> work) {
        DATABASE.inTransaction(em -> {
            var wiring = new Wiring(em, TODAY);
            work.accept(wiring.get(AccountService.class), wiring);
        });
    }
}
