package org.lifecourse.core.plan.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.lifecourse.core.plan.Target;
import org.lifecourse.core.web.Texts;

/** How the words of a target were read: "1 to 31 March 2024". */
@Named
@ApplicationScoped
public class TargetWordsBean {

    private static final String PLAIN = "(?i)(\\d{1,2} )?(january|february|march|april|may|june|july|august|september|october|november|december) \\d{4}";

    /** The days, or nothing where none were read. */
    public String days(Target target) {
        return target.dates().stream().map(span -> days(span.from(), span.to())).collect(Collectors.joining("; "));
    }

    /** The line below the words: how they were read, unless they are a plain date that needs no reading. */
    public String reading(Target target) {
        if (target.certainty() == Target.Certainty.UNREAD) {
            return Texts.message("plans_target.unread");
        }
        return target.dates().isEmpty() || target.asWritten().matches(PLAIN) ? "" : Texts.message("plans_target.readAs", days(target));
    }

    static String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return Texts.day(from);
        }
        if (from.getYear() != to.getYear()) {
            return Texts.message("plans_target.span", Texts.day(from), Texts.day(to));
        }
        var first = Texts.day(from).replace(" " + from.getYear(), "");
        if (from.getMonth() == to.getMonth()) {
            first = String.valueOf(from.getDayOfMonth());
        }
        return Texts.message("plans_target.span", first, Texts.day(to));
    }
}
