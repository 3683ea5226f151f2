package org.lifecourse.core.person;

import java.sql.Date;
import java.time.LocalDate;

/**
 * A person as the database answers, and whether the viewer may open the record.
 *
 * @param extra what a query selected besides
 */
record PersonRow(PersonLine line, boolean open, Object[] extra) {

    private static final int COLUMNS = 14;

    /** Reads the columns of {@link PersonRepository#LINE}. */
    static PersonRow of(Object[] row, LocalDate today) {
        var bornOn = day(row[3]);
        var diedOn = day(row[6]);
        var line = new PersonLine(number(row[0]), (String) row[1], (String) row[2], bornOn, BirthPrecision.valueOf((String) row[4]), day(row[5]), diedOn,
                Age.on(diedOn == null ? today : diedOn, bornOn), text(row[7]), text(row[8]), text(row[9]), text(row[10]), text(row[11]), (Boolean) row[12]);
        var extra = new Object[row.length - COLUMNS];
        System.arraycopy(row, COLUMNS, extra, 0, extra.length);
        return new PersonRow(line, (Boolean) row[13], extra);
    }

    static Long number(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }
}
