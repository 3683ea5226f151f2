package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;

/**
 * A request on the board.
 *
 * @param name of the child or young person, or null when the record is restricted and the caller may not open it
 * @param nextRule rule of the next limit that runs, or null
 * @param nextTitle what has to be done by the next limit
 * @param limitOn the day that twenty weeks give, before any exception
 * @param risk null when the request is closed
 */
public record EhcRequestRow(String reference, String personReference, String name, LocalDate bornOn, String setting, EhcStage stage,
        LocalDate receivedOn, String caseworker, String nextRule, String nextTitle, LocalDate nextOn, LocalDate limitOn, boolean excepted,
        long asked, long answered, BreachRisk risk, LocalDate closedOn) {
}
