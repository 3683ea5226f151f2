package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;
import java.util.List;

/**
 * A lawful exception as somebody writes it down.
 *
 * @param rules clocks of the request itself that are affected, of {@link EhcRules}; may be empty
 * @param bodies whose advice is affected; may be empty
 * @param ground code of the ground
 * @param askedOn when advice was asked of the school that closed, or null to take it from the advice recorded
 * @param agreedOn the target agreed with the family, or null to add the time lifted
 * @param evidence what shows it
 * @param file the evidence itself, or null
 */
public record ExceptionNote(List<String> rules, List<AdviceBody> bodies, String ground, LocalDate from, LocalDate to, LocalDate askedOn,
        LocalDate agreedOn, String evidence, FileNote file) {

    /** A file as uploaded. */
    public record FileNote(String name, byte[] content) {
    }
}
