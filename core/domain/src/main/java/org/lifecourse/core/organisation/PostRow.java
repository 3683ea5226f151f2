package org.lifecourse.core.organisation;

import java.time.LocalDate;

/**
 * A post in a list, with who holds it today.
 *
 * @param holderName null when nobody holds it
 * @param heldSince first day of today's holder
 * @param vacantSince first day without a holder, null when it is held or never was
 */
public record PostRow(String code, String title, String organisationCode, String organisationName, String teamName, boolean statutory,
        String serviceArea, String holderName, String holderUsername, LocalDate heldSince, LocalDate vacantSince, LocalDate closedOn) {

    public boolean isVacant() {
        return holderName == null && closedOn == null;
    }
}
