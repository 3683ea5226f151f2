package org.lifecourse.adults.safeguarding;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.lifecourse.core.Aggregate;

/** A case with a number of its own within the year, and the number by which another system knew it. */
@MappedSuperclass
public abstract class NumberedCase extends Aggregate {

    private static final int LONGEST = 60;

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference;
    @Column(name = "year", nullable = false, updatable = false)
    private int year;
    @Column(name = "number", nullable = false, updatable = false)
    private int number;
    @Column(name = "source_reference", updatable = false)
    private String sourceReference;

    /**
     * @param prefix the letters with which references of its kind begin
     * @param knownAs the number of another system, or blank
     */
    void isNumbered(String prefix, CaseNumber given, String knownAs) {
        reference = given.reference(prefix);
        year = given.year();
        number = given.number();
        sourceReference = Words.blank(knownAs) ? null : Words.of("source_reference", knownAs, LONGEST);
    }

    public String reference() {
        return reference;
    }

    public String sourceReference() {
        return sourceReference;
    }
}
