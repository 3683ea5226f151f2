package org.lifecourse.governance.body;

import java.time.LocalDate;

/**
 * A body in a list, as it stood on the day of the list.
 *
 * @param aboveCode the body that it reports to, else the one that it is part of; null when it stands alone
 * @param filled how many of its seats were taken
 */
public record BodyRow(String code, String name, String shortName, LegalNature nature, String organisation, String frequency,
        LocalDate establishedOn, LocalDate closedOn, BodyState state, String aboveCode, String aboveName, long seats, long filled,
        String chair) {

    public long vacant() {
        return seats - filled;
    }
}
