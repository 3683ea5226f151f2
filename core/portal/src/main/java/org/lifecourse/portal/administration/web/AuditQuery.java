package org.lifecourse.portal.administration.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.lifecourse.core.Clocks;
import org.lifecourse.core.audit.AuditFilter;

/**
 * A search of the audit as it stands in an address; what is empty does not filter.
 *
 * @param seen whether only views of records are wanted
 */
record AuditQuery(String staff, String kind, String reference, String action, String from, String to, boolean seen) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter READING = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.LENIENT);

    AuditFilter before(Long number) {
        var wanted = seen && kind != null && !kind.isBlank() ? kind.strip() + ".viewed" : stripped(action);
        return new AuditFilter(stripped(staff), stripped(kind), stripped(reference), wanted, start(from, 0), start(to, 1), number);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The beginning of a day in London; what is not a day does not filter. */
    private static Instant start(String text, int daysLater) {
        return text == null || !DAY.matcher(text).matches() ? null
                : LocalDate.parse(text, READING).plusDays(daysLater).atStartOfDay(Clocks.LONDON).toInstant();
    }
}
