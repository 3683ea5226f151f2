package org.lifecourse.adults.safeguarding;

/** A running number within a year, as in {@code SG-2026-0001}. */
record CaseNumber(int year, int number) {

    String reference(String prefix) {
        return "%s-%d-%04d".formatted(prefix, year, number);
    }
}
