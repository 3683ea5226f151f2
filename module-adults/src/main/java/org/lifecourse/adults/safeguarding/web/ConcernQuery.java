package org.lifecourse.adults.safeguarding.web;

import org.lifecourse.adults.safeguarding.AbuseKind;
import org.lifecourse.adults.safeguarding.ConcernFilter;
import org.lifecourse.adults.safeguarding.Stage;

/** What an address asks for; words that are none are no limit. */
final class ConcernQuery {

    static final String EVERY = "ALL";

    private ConcernQuery() {
    }

    static ConcernFilter filter(String text, String stage, String clock, String kind, String team, String worker, String episode, String from, String to,
            String order, boolean descending) {
        return new ConcernFilter(text, SafeguardingChoices.constant(Stage.class, stage), EVERY.equals(stage),
                SafeguardingChoices.constant(ConcernFilter.Clocks.class, clock), SafeguardingChoices.constant(AbuseKind.class, kind), null, team, worker,
                episode, Days.of(from), Days.of(to), SafeguardingChoices.constant(ConcernFilter.Order.class, order), descending);
    }
}
