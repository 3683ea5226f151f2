package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.lifecourse.core.RuleViolation;

/**
 * What regulation 10(4)(a) and (b) ask of a closure, besides its four weeks, which the deadline engine asks.
 *
 * <p>Advice must have been asked of the school or provider from one week before it closed to one week before it opens again. It is its advice
 * that cannot be had: the limits of other bodies stand.
 */
final class ClosureGround {

    private static final List<String> CODES = List.of("SCHOOL_CLOSED", "EARLY_YEARS_CLOSED");
    private static final int WEEK = 7;

    private ClosureGround() {
    }

    static boolean is(String ground) {
        return CODES.contains(ground);
    }

    /** @throws RuleViolation when the advice of anybody but the school or provider would be lifted */
    static void mustBeOfSchool(Collection<AdviceBody> bodies) {
        if (bodies.stream().anyMatch(body -> body != AdviceBody.EDUCATION)) {
            throw RuleViolation.at("clocks", "ehcException.schoolOnly");
        }
    }

    /**
     * Days of the closure that are missing are left to the engine to refuse.
     *
     * @param askedOn the day on which advice was asked of the school, or null when it is not known
     * @param from first day closed
     * @param to last day closed
     * @throws RuleViolation when it was not asked, or before or after the time that counts
     */
    static void mustCover(LocalDate askedOn, LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            return;
        }
        if (askedOn == null) {
            throw RuleViolation.at("asked", "ehcException.needsAsked");
        }
        if (askedOn.isBefore(earliest(from)) || askedOn.isAfter(latest(to))) {
            throw RuleViolation.at("from", "ehcException.askedOutsideClosure", askedOn, earliest(from), latest(to));
        }
    }

    /** Whether advice can have been asked in time, where only the day is known from which it could be asked. */
    static void mayCover(LocalDate askedFrom, LocalDate from, LocalDate to) {
        mustCover(askedFrom == null || from == null || !askedFrom.isBefore(earliest(from)) ? askedFrom : earliest(from), from, to);
    }

    private static LocalDate earliest(LocalDate from) {
        return from.minusDays(WEEK);
    }

    /** One week before the day on which it opens again, which is the day after the last one closed. */
    private static LocalDate latest(LocalDate to) {
        return to.plusDays(1).minusDays(WEEK);
    }
}
