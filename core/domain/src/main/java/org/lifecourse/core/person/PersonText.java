package org.lifecourse.core.person;

import java.time.LocalDate;

/**
 * What somebody typed about a person, when entering them, changing their details or asking for possible duplicates.
 *
 * @param precision null means that a given birth day is exact, and none is unknown
 * @param expectedOn the expected day of an unborn child; only with {@link BirthPrecision#UNBORN}
 * @param nhsNumber empty when unknown; taken when entering only, later numbers have their own use case
 * @param upn as the NHS number
 * @param localNumber number in the council's own books, or empty; taken when entering only
 * @param address current home, or null; taken when entering only
 */
public record PersonText(String givenNames, String familyName, String preferredName, LocalDate bornOn, BirthPrecision precision, LocalDate expectedOn,
        LocalDate diedOn, Sex sex, String genderWords, String ethnicity, String firstLanguage, String communication, boolean interpreter,
        String nhsNumber, String upn, String localNumber, AddressText address) {

    /** A name and a day of birth, all that is needed to ask whether the person is known. */
    public static PersonText of(String givenNames, String familyName, LocalDate bornOn) {
        return new PersonText(givenNames, familyName, "", bornOn, null, null, null, Sex.UNKNOWN, "", "", "", "", false, "", "", "", null);
    }

    /** The day of birth, or the expected day, when it is known to the day; else null. */
    LocalDate exactDay() {
        return precision == BirthPrecision.UNBORN ? expectedOn : precision == null || precision == BirthPrecision.DAY ? bornOn : null;
    }
}
