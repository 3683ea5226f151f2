package org.lifecourse.core.person;

import java.time.LocalDate;

/**
 * A person in a list or a heading.
 *
 * @param reference as staff know it, such as {@code P100234}
 * @param name what they are called today
 * @param bornOn null when unknown or unborn
 * @param precision how exact the day is
 * @param expectedOn the expected day of an unborn child, or null
 * @param address current home in one line, empty when unknown or protected
 */
public record PersonLine(Long id, String reference, String name, LocalDate bornOn, BirthPrecision precision, LocalDate expectedOn,
        LocalDate diedOn, Integer age, String nhsNumber, String upn, String address, String postcode, String locality, boolean restricted) {

    /** Path of the record page in the portal. */
    public String link() {
        return "/people/view?person=" + reference;
    }

    /** The NHS number as people write it, in groups of three, three and four; empty when there is none. */
    public String nhsNumberWritten() {
        return NhsNumber.written(nhsNumber);
    }

    /** What those may know beyond whose reach the person is: who it is, without address and numbers. */
    PersonLine beyondReach() {
        return new PersonLine(id, reference, name, bornOn, precision, expectedOn, diedOn, age, "", "", "", "", "", restricted);
    }
}
