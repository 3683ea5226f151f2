package org.lifecourse.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.Actor;
import org.lifecourse.testing.TestDatabase;

class CalendarFeedServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 7);
    private static final Actor BETH = new Actor(2L, "beth.larwood", "Beth Larwood", Map.of(), false);

    @BeforeEach
    void somebody() {
        DATABASE.execute("truncate core.staff cascade");
        DATABASE.execute("insert into core.staff (id, username, display_name) values (2, 'beth.larwood', 'Beth Larwood')");
    }

    @Test
    void the_secret_is_kept_as_a_hash_and_opens_the_owners_deadlines() {
        as(BETH, wiring -> {
            var feed = wiring.get(CalendarFeedService.class);
            var secret = feed.open();

            assertThat(feed.isOpen()).isTrue();
            assertThat(wiring.as(Actor.NOBODY).get(CalendarFeedService.class).read(secret)).isEmpty();
            assertThat(secret).hasSize(43);
            assertThat(wiring.recorded()).contains("calendar-feed.opened beth.larwood");
        });
        assertThat(DATABASE.query("select length(token_hash) from core.calendar_feed")).isEqualTo(32);
    }

    @Test
    void a_new_secret_ends_the_former_and_closing_ends_all() {
        as(BETH, wiring -> {
            var feed = wiring.get(CalendarFeedService.class);
            var former = feed.open();
            var secret = feed.open();

            assertThatThrownBy(() -> feed.read(former)).hasMessage("calendarFeed.unknown");
            feed.close();
            assertThatThrownBy(() -> feed.read(secret)).hasMessage("calendarFeed.unknown");
            assertThatThrownBy(() -> feed.read("guessed")).hasMessage("calendarFeed.unknown");
            assertThat(feed.isOpen()).isFalse();
        });
    }

    @Test
    void a_closed_account_has_no_feed() {
        as(BETH, wiring -> {
            var feed = wiring.get(CalendarFeedService.class);
            var secret = feed.open();
            DATABASE.execute("update core.staff set active = false where id = 2");

            assertThatThrownBy(() -> feed.read(secret)).hasMessage("calendarFeed.unknown");
        });
    }

    private static void as(Actor actor, Consumer<Wiring> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY).as(actor)));
    }
}
