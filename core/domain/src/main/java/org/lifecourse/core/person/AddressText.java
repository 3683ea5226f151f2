package org.lifecourse.core.person;

import java.time.LocalDate;

/**
 * Where a person lives or gets letters.
 *
 * @param lines the lines without postcode, separated by commas or line breaks
 * @param localityCode a locality or ward by its code; when empty, that of a known address with the same postcode is taken
 * @param protectedAddress whether only those who work with the person may read it
 * @param from the first day; null means today
 */
public record AddressText(AddressKind kind, String lines, String postcode, String localityCode, boolean protectedAddress, LocalDate from) {
}
