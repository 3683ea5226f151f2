package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;

/**
 * A request as another system or a file tells it, with all that has happened so far.
 *
 * @param person any number by which the person is known
 * @param caseworker sign-in name, or empty
 * @param assesses whether the council decided to assess; null while undecided
 */
public record EhcHistory(String reference, String person, LocalDate receivedOn, RequestSource source, String setting, String reason, String caseworker,
        LocalDate decidedOn, Boolean assesses, String decisionReason, LocalDate draftOn, LocalDate repliedOn, LocalDate finalOn, LocalDate noPlanOn,
        String noPlanReason, LocalDate withdrawnOn, String withdrawnBecause, Lifting lifting) {

    /** A lawful exception as told; null in its place when there was none. */
    public record Lifting(String ground, LocalDate from, LocalDate to, LocalDate agreedOn, String evidence) {
    }

    /** What one body was asked and answered. */
    public record AdviceHistory(String reference, AdviceBody body, String ofWhom, LocalDate askedOn, LocalDate receivedOn, boolean notKnown, int reminders,
            LocalDate remindedOn, String note, Lifting lifting) {
    }
}
