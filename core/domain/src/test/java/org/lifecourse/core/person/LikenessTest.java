package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lifecourse.core.person.Likeness.Birth;

class LikenessTest {

    @Test
    void twinsAreNoDuplicates() {
        assertThat(new Likeness(false, true, false, false, Birth.SAME, true).score()).isLessThan(Likeness.WARNED);
    }

    @Test
    void theSameNameAndDayAreAlmostCertain() {
        assertThat(new Likeness(true, true, false, true, Birth.SAME, false).score()).isEqualTo(95);
        assertThat(new Likeness(true, true, false, true, Birth.SAME, false).reasons()).containsExactly(DuplicateReason.SAME_NAME, DuplicateReason.SAME_BIRTH);
    }

    @Test
    void namesakesBornOnOtherDaysAreNone() {
        assertThat(new Likeness(true, true, false, true, Birth.OTHER, true).score()).isLessThan(Likeness.WARNED);
    }

    @Test
    void aNewFamilyNameAtTheSameHomeIsWorthAWord() {
        assertThat(new Likeness(true, false, false, false, Birth.SAME, true).score()).isGreaterThanOrEqualTo(Likeness.WARNED);
        assertThat(new Likeness(true, false, false, false, Birth.SAME, false).score()).isLessThan(Likeness.WARNED);
    }
}
