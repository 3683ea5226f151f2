package org.lifecourse.core.person;

import java.util.ArrayList;
import java.util.List;

/**
 * How far two records agree, and what that amounts to.
 *
 * <p>Twins share family name, day of birth and home; only given names that agree make a duplicate.
 */
record Likeness(boolean given, boolean family, boolean swapped, boolean same, Birth birth, boolean postcode) {

    /** The least that is worth a warning. */
    static final int WARNED = 60;
    static final int CERTAIN = 100;
    private static final int SAME_NAME = 60;
    private static final int SIMILAR_NAME = 45;
    private static final int GIVEN_NAME = 20;
    private static final int POSTCODE = 10;

    /** How far days of birth agree. */
    enum Birth {

        SAME(35), SIMILAR(15), UNKNOWN(5), OTHER(-CERTAIN);

        private final int points;

        Birth(int points) {
            this.points = points;
        }
    }

    /** 1 to 100; below {@link #WARNED} it is not worth a word. */
    int score() {
        return Math.max(1, Math.min(CERTAIN, names() + birth.points + (postcode ? POSTCODE : 0)));
    }

    private int names() {
        if (same) {
            return SAME_NAME;
        }
        if (given && family || swapped) {
            return SIMILAR_NAME;
        }
        return given ? GIVEN_NAME : 0;
    }

    List<DuplicateReason> reasons() {
        var reasons = new ArrayList<DuplicateReason>();
        if (same) {
            reasons.add(DuplicateReason.SAME_NAME);
        } else if (swapped) {
            reasons.add(DuplicateReason.SWAPPED_NAMES);
        } else {
            reasons.add(DuplicateReason.SIMILAR_NAME);
        }
        if (birth == Birth.SAME) {
            reasons.add(DuplicateReason.SAME_BIRTH);
        } else if (birth == Birth.SIMILAR) {
            reasons.add(DuplicateReason.SIMILAR_BIRTH);
        }
        if (postcode) {
            reasons.add(DuplicateReason.SAME_POSTCODE);
        }
        return reasons;
    }
}
