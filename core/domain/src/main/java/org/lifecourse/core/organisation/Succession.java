package org.lifecourse.core.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;

/**
 * Who held one post when: one holder a day, and days without any.
 *
 * <p>Whoever holds the post until further notice makes way for a successor; a holding with an agreed end does not, because somebody
 * wrote that end down.
 */
final class Succession {

    private final List<PostHolding> holdings;

    Succession(List<PostHolding> holdings) {
        this.holdings = List.copyOf(holdings);
    }

    Optional<PostHolding> beginningOn(LocalDate day) {
        return holdings.stream().filter(holding -> holding.period().start().equals(day)).findFirst();
    }

    /**
     * Makes room for a holder in the period: ends the open holding before it on the day before.
     *
     * @return the holding that was ended, if there was one
     * @throws RuleViolation when somebody else holds the post on a day of the period
     */
    Optional<PostHolding> makeRoomFor(DateRange wanted) {
        var inTheWay = holdings.stream().filter(holding -> holding.period().overlaps(wanted)).toList();
        for (var holding : inTheWay) {
            if (!holding.period().isOpen() || !holding.period().start().isBefore(wanted.start())) {
                throw RuleViolation.at("from_date", "postHolding.overlaps", holding.holderName(), holding.period().start());
            }
        }
        inTheWay.forEach(holding -> holding.end(wanted.start().minusDays(1)));
        return inTheWay.stream().findFirst();
    }

    /**
     * Checks that a holding can have another period beside all others.
     *
     * @throws RuleViolation when somebody else holds the post on a day of the period
     */
    void mustFit(PostHolding changing, DateRange wanted) {
        for (var holding : holdings) {
            if (holding != changing && holding.period().overlaps(wanted)) {
                throw RuleViolation.at("to_date", "postHolding.overlaps", holding.holderName(), holding.period().start());
            }
        }
    }
}
