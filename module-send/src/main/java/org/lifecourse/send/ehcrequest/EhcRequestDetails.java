package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.deadline.DeadlineStatus;
import org.lifecourse.core.deadline.ExceptionRow;

/**
 * A request as its page shows it.
 *
 * @param caseworker name of who works on it, or null
 * @param excepted whether the twenty weeks are lifted
 * @param clocks all clocks of the record, superseded ones last
 */
public record EhcRequestDetails(Long id, long version, String reference, Long personId, String personReference, LocalDate receivedOn,
        RequestSource source, String setting, String reason, Long caseworkerId, String caseworker, EhcStage stage, LocalDate decidedOn,
        String decisionReason, LocalDate noPlanOn, String noPlanReason, LocalDate draftOn, LocalDate repliedOn, LocalDate finalOn,
        LocalDate withdrawnOn, String withdrawnBecause, boolean excepted, List<AdviceRow> advice, List<DeadlineDetails> clocks) {

    /** The live clock of a rule that runs once on the record. */
    public Optional<DeadlineDetails> clock(String rule) {
        return clocks.stream().filter(clock -> clock.key().rule().equals(rule) && clock.key().part().isEmpty())
                .filter(clock -> clock.status() != DeadlineStatus.SUPERSEDED).findFirst();
    }

    public Optional<AdviceRow> adviceOf(AdviceBody body) {
        return advice.stream().filter(row -> row.body() == body).findFirst();
    }

    public long adviceReceived() {
        return advice.stream().filter(row -> !row.isOutstanding()).count();
    }

    public long adviceLate(LocalDate today) {
        return advice.stream().filter(row -> row.isLate(today)).count();
    }

    /** The exceptions that stand, each with the clock that it lifts. */
    public List<Lifted> lifted() {
        return clocks.stream().filter(clock -> clock.status() != DeadlineStatus.SUPERSEDED)
                .flatMap(clock -> clock.exceptions().stream().filter(one -> !one.withdrawn()).map(one -> new Lifted(clock, one))).toList();
    }

    /** The day on which it ended, or null while it is open. */
    public LocalDate closedOn() {
        return switch (stage) {
            case ISSUED -> finalOn;
            case REFUSED -> decidedOn;
            case NOT_ISSUED -> noPlanOn;
            case WITHDRAWN -> withdrawnOn;
            default -> null;
        };
    }

    /** A clock and an exception that lifts its limit. */
    public record Lifted(DeadlineDetails clock, ExceptionRow exception) {
    }
}
