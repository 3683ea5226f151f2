package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;
import org.lifecourse.core.deadline.DeadlineDetails;

/**
 * Advice of one body, as pages show it.
 *
 * @param receivedOn the day of its answer, or null
 * @param documentName name of the attached file, or null
 * @param clock its own clock, or null when it has none any more
 */
public record AdviceRow(AdviceBody body, String ofWhom, LocalDate askedOn, LocalDate receivedOn, boolean notKnown, int reminders,
        LocalDate remindedOn, String note, Long documentId, String documentName, DeadlineDetails clock) {

    public boolean isOutstanding() {
        return receivedOn == null;
    }

    public LocalDate dueOn() {
        return clock == null ? null : clock.dueOn();
    }

    /** The day that the rule alone gives, when people work to another one. */
    public LocalDate wasDueOn() {
        return clock == null || clock.dueOn() == null || clock.dueOn().equals(clock.computedDueOn()) ? null : clock.computedDueOn();
    }

    public boolean isLate(LocalDate today) {
        return isOutstanding() && clock != null && clock.isLate(today);
    }

    AdviceRow with(DeadlineDetails running) {
        return new AdviceRow(body, ofWhom, askedOn, receivedOn, notKnown, reminders, remindedOn, note, documentId, documentName, running);
    }
}
