package org.lifecourse.core.person;

import java.time.LocalDate;
import java.time.Period;

/**
 * Years of age on a statutory day.
 *
 * <p>Whoever was born on 29 February is a year older on 1 March of a year without that day, not on 28 February.
 */
public final class Age {

    private Age() {
    }

    /** Full years; null when the birth is unknown or still to come. */
    public static Integer on(LocalDate day, LocalDate bornOn) {
        return bornOn == null || day.isBefore(bornOn) ? null : Period.between(bornOn, day).getYears();
    }

    /** The day on which somebody turns this age. */
    public static LocalDate reachedOn(LocalDate bornOn, int years) {
        var birthday = bornOn.plusYears(years);
        return birthday.getDayOfMonth() == bornOn.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
