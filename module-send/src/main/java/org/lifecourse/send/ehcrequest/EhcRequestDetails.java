package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.deadline.DeadlineStatus;
import org.lifecourse.core.deadline.ExceptionRow;

/**
 * A request as its page shows it.
 *
 * @param caseworker name of who works on it, or null
 * @param today the day by which it is told
 * @param clocks all clocks of the record, superseded ones last
 */
public record EhcRequestDetails(Long id, long version, String reference, Long personId, String personReference, LocalDate receivedOn,
        RequestSource source, String setting, String reason, Long caseworkerId, String caseworker, EhcStage stage, LocalDate decidedOn,
        String decisionReason, LocalDate noPlanOn, String noPlanReason, LocalDate draftOn, LocalDate repliedOn, LocalDate finalOn,
        LocalDate withdrawnOn, String withdrawnBecause, LocalDate today, List<AdviceRow> advice, List<DeadlineDetails> clocks) {

    /** The live clock of a rule that runs once on the record. */
    public Optional<DeadlineDetails> clock(String rule) {
        return clocks.stream().filter(clock -> clock.key().rule().equals(rule) && clock.key().part().isEmpty())
                .filter(clock -> clock.status() != DeadlineStatus.SUPERSEDED).findFirst();
    }

    public Optional<AdviceRow> adviceOf(AdviceBody body) {
        return advice.stream().filter(row -> row.body() == body).findFirst();
    }

    /** Bodies still owing their advice. */
    public List<AdviceRow> outstanding() {
        return advice.stream().filter(AdviceRow::isOutstanding).toList();
    }

    /** Bodies that were not asked yet. */
    public List<AdviceBody> notAsked() {
        return Arrays.stream(AdviceBody.values()).filter(one -> adviceOf(one).isEmpty()).toList();
    }

    /** Whether the day is recorded on which the school or provider was asked. */
    public boolean schoolAsked() {
        return adviceOf(AdviceBody.EDUCATION).isPresent();
    }

    public long adviceReceived() {
        return advice.stream().filter(row -> !row.isOutstanding()).count();
    }

    public long adviceLate(LocalDate today) {
        return advice.stream().filter(row -> row.isLate(today)).count();
    }

    /** Whether a lawful exception that stands lifts the twenty weeks. */
    public boolean excepted() {
        return clocks.stream().filter(clock -> clock.key().rule().equals(EhcRules.FINAL_PLAN)).findFirst()
                .filter(clock -> clock.exceptions().stream().anyMatch(ExceptionRow::lifts)).isPresent();
    }

    /** The exceptions that stand, one for each cause, with all clocks that it lifts. */
    public List<Lifting> lifted() {
        return Lifting.of(clocks.stream().filter(clock -> clock.status() != DeadlineStatus.SUPERSEDED).toList());
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
}
