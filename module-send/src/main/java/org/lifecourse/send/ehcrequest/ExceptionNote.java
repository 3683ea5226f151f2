package org.lifecourse.send.ehcrequest;

import java.time.LocalDate;
import java.util.List;

/**
 * A lawful exception as somebody writes it down.
 *
 * @param sixteenWeeks whether the decision against a plan is affected
 * @param twentyWeeks whether the final plan is affected
 * @param bodies whose advice is affected; may be empty
 * @param ground code of the ground
 * @param agreedOn the target agreed with the family, or null to add the time lifted
 * @param evidence what shows it
 * @param file the evidence itself, or null
 */
public record ExceptionNote(boolean sixteenWeeks, boolean twentyWeeks, List<AdviceBody> bodies, String ground, LocalDate from, LocalDate to,
        LocalDate agreedOn, String evidence, FileNote file) {

    /** A file as uploaded. */
    public record FileNote(String name, byte[] content) {
    }
}
