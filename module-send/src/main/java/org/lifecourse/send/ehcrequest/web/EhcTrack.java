package org.lifecourse.send.ehcrequest.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRules;
import org.lifecourse.send.ehcrequest.Lifting;

/**
 * The twenty weeks of a request as a drawn line, with what it says in words.
 *
 * @param used how far the line is filled
 * @param now where the day of the picture stands: today, or the day on which the request ended
 * @param windows the days that exceptions lift
 * @param alternative all of it in words
 */
public record EhcTrack(long used, long now, String nowLabel, String nowAnchor, List<Mark> marks, List<Window> windows, String start, String end,
        String alternative) {

    /** Width of the drawing. */
    public static final int WIDTH = 700;
    private static final int EDGE = 60;

    /** A limit on the line. */
    public record Mark(long x, String label, String anchor) {
    }

    /** A lifted stretch of the line. */
    public record Window(long x, long width, long middle, String label) {
    }

    static EhcTrack of(EhcRequestDetails request, LocalDate today) {
        var from = request.receivedOn();
        var until = request.closedOn() == null ? today : request.closedOn();
        var last = request.clock(EhcRules.FINAL_PLAN).map(EhcTrack::end).orElse(until);
        var scale = new Scale(from, Math.max(1, Math.max(days(from, last), days(from, until))));
        var marks = new ArrayList<Mark>();
        mark(marks, scale, request, EhcRules.DECIDE, "ehcRequests_view.track.six");
        mark(marks, scale, request, EhcRules.NO_PLAN, "ehcRequests_view.track.sixteen");
        mark(marks, scale, request, EhcRules.FINAL_PLAN, request.excepted() ? "ehcRequests_view.track.twentyLifted" : "ehcRequests_view.track.twenty");
        var lifted = request.lifted().stream().filter(Lifting::isOfFinalPlan).toList();
        var windows = lifted.stream().map(one -> scale.window(one.from(), one.to())).toList();
        var now = scale.x(until);
        var words = new StringBuilder(Texts.message("ehcRequests_view.track.used", from, days(from, until)));
        lifted.forEach(one -> words.append(' ').append(Texts.message("ehcRequests_view.track.excepted", one.from(), one.to())));
        words.append(' ').append(Texts.message("ehcRequests_view.track.until", last));
        var label = Texts.message(request.closedOn() == null ? "ehcRequests_view.track.today" : "ehcRequests_view.track.closed", days(from, until));
        return new EhcTrack(now, now, label, anchor(now), List.copyOf(marks), windows, Texts.day(from), Texts.message("ehcRequests_view.track.end", last),
                words.toString());
    }

    private static LocalDate end(DeadlineDetails clock) {
        return clock.dueOn().isAfter(clock.computedDueOn()) ? clock.dueOn() : clock.computedDueOn();
    }

    private static void mark(List<Mark> marks, Scale scale, EhcRequestDetails request, String rule, String key) {
        request.clock(rule).map(DeadlineDetails::computedDueOn).ifPresent(day -> marks.add(new Mark(scale.x(day), Texts.message(key),
                anchor(scale.x(day)))));
    }

    private static String anchor(long x) {
        return x < EDGE ? "start" : x > WIDTH - EDGE ? "end" : "middle";
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** How much of a line from the first to the last day lies before a day, of so many units. */
    static long part(LocalDate first, LocalDate last, LocalDate day, int units) {
        return last == null || !last.isAfter(first) ? 0 : Math.max(0, Math.min(units, units * days(first, day) / days(first, last)));
    }

    static long week(LocalDate first, LocalDate day) {
        return Math.max(0, days(first, day)) / 7 + 1;
    }

    private record Scale(LocalDate from, long span) {

        long x(LocalDate day) {
            return Math.max(0, Math.min(WIDTH, WIDTH * days(from, day) / span));
        }

        Window window(LocalDate first, LocalDate last) {
            var x = x(first);
            var width = Math.max(2, x(last) - x);
            return new Window(x, width, x + width / 2, Texts.message("ehcRequests_view.track.exception", days(first, last) + 1));
        }
    }
}
