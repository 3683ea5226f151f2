package org.lifecourse.core.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.deadline.ClockRow;

class DeadlineCalendarFileTest {

    private static final Instant NOW = Instant.parse("2023-06-07T08:00:00Z");

    @Test
    void each_clock_is_a_day_that_names_the_record_and_not_the_person() throws Exception {
        var text = DeadlineCalendarFile.of(List.of(row()), "https://portal.example", NOW).replace("\r\n ", "");

        assertThat(text).contains("DTSTART;VALUE=DATE:20230713").contains("URL:https://portal.example/send/ehc-requests/view?request=NA-2023-00012")
                .contains("UID:deadline-42@lifecourse").contains("TRANSP:TRANSPARENT").doesNotContain("Oscar");
        assertThat(new CalendarBuilder().build(new StringReader(text)).getComponents()).hasSize(1);
    }

    @Test
    void nothing_due_is_a_calendar_without_days() {
        assertThat(DeadlineCalendarFile.of(List.of(), "https://portal.example", NOW)).contains("BEGIN:VCALENDAR", "VERSION:2.0").doesNotContain("VEVENT");
    }

    private static ClockRow row() {
        return new ClockRow(42L, "send.decide-whether-to-assess", "Decide whether to assess", "Decide whether to assess",
                "/send/ehc-requests/view?request=NA-2023-00012", "send", "ehc-request", "NA-2023-00012", "", "send", LocalDate.of(2023, 6, 1),
                LocalDate.of(2023, 7, 13), "P100234", "Oscar Lindqvist", "Beth Larwood", "Assessment", false, false);
    }
}
