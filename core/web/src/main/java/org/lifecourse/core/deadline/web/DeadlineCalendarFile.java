package org.lifecourse.core.deadline.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.lifecourse.core.deadline.ClockRow;

/** Clocks as days of a calendar program (RFC 5545). Says what is due and on which record, never whom it is about. */
final class DeadlineCalendarFile {

    private DeadlineCalendarFile() {
    }

    /**
     * @param portal address of the portal without a path, for the links
     */
    static String of(List<ClockRow> rows, String portal, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Lifecourse//Deadlines//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        rows.forEach(row -> calendar.add(event(row, portal, now)));
        try {
            var text = new StringWriter();
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VEvent event(ClockRow row, String portal, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid("deadline-" + row.id() + "@lifecourse"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(row.dueOn()));
        event.add(new Summary(row.title() + " (" + row.subject() + ")"));
        event.add(new Description(row.ruleTitle()));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Url(URI.create(portal + row.link())));
        return event;
    }
}
