package org.lifecourse.core.person;

/**
 * What to look for.
 *
 * @param text anything: names in any order and spelling, a day of birth, a postcode, an address or a number, also several of them together
 * @param sex null for any
 * @param ageFrom null for any
 * @param ageTo null for any
 * @param localityCode a locality or ward, with what lies in it; empty for any
 * @param mine only people with whom the caller or their team works
 */
public record PersonFilter(String text, Sex sex, Integer ageFrom, Integer ageTo, String localityCode, boolean mine) {

    public static PersonFilter of(String text) {
        return new PersonFilter(text, null, null, null, "", false);
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return text().isEmpty() && sex == null && ageFrom == null && ageTo == null && localityCode().isEmpty() && !mine;
    }

    @Override
    public String text() {
        return text == null ? "" : text.strip();
    }

    @Override
    public String localityCode() {
        return localityCode == null ? "" : localityCode.strip();
    }
}
