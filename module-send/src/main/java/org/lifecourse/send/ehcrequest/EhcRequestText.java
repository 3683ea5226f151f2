package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;

/**
 * A request as somebody writes it down.
 *
 * @param personReference whom it is about; not looked at when a request is corrected
 * @param setting school, college, nursery or the like; may be empty
 * @param caseworkerId who works on it, or null
 * @param seenCaseworkerId who worked on it when it was opened for correction, or null: who has it can change without the request changing
 */
public record EhcRequestText(String personReference, LocalDate receivedOn, RequestSource source, String setting, String reason,
        Long caseworkerId, Long seenCaseworkerId) {
}
