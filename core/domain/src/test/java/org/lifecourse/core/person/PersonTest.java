package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecourse.core.Clocks;

class PersonTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 28);

    @Test
    void anUnbornChildHasAnExpectedDayAndNoSexUntilItIsBorn() {
        var child = registered("", "Hollis", null, BirthPrecision.UNBORN, TODAY.plusWeeks(12), Sex.UNKNOWN);

        assertThat(child.displayName()).isEqualTo("Unborn Hollis");
        assertThatThrownBy(() -> registered("", "Hollis", null, BirthPrecision.UNBORN, TODAY.plusWeeks(12), Sex.MALE)).hasMessage("person.unbornHasNoSex");
        assertThatThrownBy(() -> registered("", "Hollis", null, BirthPrecision.UNBORN, null, Sex.UNKNOWN)).hasMessage("person.unbornNeedsExpectedDay");

        child.born(TODAY.minusDays(1), Sex.FEMALE, TODAY);
        child.isCalled("Ivy", "Hollis", "");

        assertThat(child.precision()).isEqualTo(BirthPrecision.DAY);
        assertThat(child.expectedOn()).isNull();
        assertThat(child.displayName()).isEqualTo("Ivy Hollis");
        assertThatThrownBy(() -> child.born(TODAY, Sex.FEMALE, TODAY)).hasMessage("person.isBornAlready");
    }

    @Test
    void somebodyMayHaveNoKnownDayOfBirth() {
        var person = registered("Amina", "", null, null, null, Sex.UNKNOWN);

        assertThat(person.precision()).isEqualTo(BirthPrecision.UNKNOWN);
        assertThat(Age.on(TODAY, person.bornOn())).isNull();
        assertThatThrownBy(() -> registered("Amina", "", TODAY, BirthPrecision.UNKNOWN, null, Sex.UNKNOWN)).hasMessage("person.unknownBirthHasNoDay");
    }

    @Test
    void aMonthOrAYearIsStoodForByItsFirstDay() {
        assertThat(registered("A", "B", LocalDate.of(2011, 6, 17), BirthPrecision.MONTH, null, Sex.UNKNOWN).bornOn()).isEqualTo("2011-06-01");
        assertThat(registered("A", "B", LocalDate.of(2011, 6, 17), BirthPrecision.YEAR, null, Sex.UNKNOWN).bornOn()).isEqualTo("2011-01-01");
    }

    @Test
    void daysThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> registered("A", "B", TODAY.plusDays(1), null, null, Sex.UNKNOWN)).hasMessage("person.bornInFuture");
        assertThatThrownBy(() -> registered("A", "B", LocalDate.of(1824, 1, 1), null, null, Sex.UNKNOWN)).hasMessage("person.bornTooLongAgo");
        assertThatThrownBy(() -> registered(" ", "", TODAY, null, null, Sex.UNKNOWN)).hasMessage("person.needsName");
    }

    @ParameterizedTest
    @CsvSource({"2004-02-29,2022-02-28,17", "2004-02-29,2022-03-01,18", "2004-02-29,2024-02-28,19", "2004-02-29,2024-02-29,20", "2006-02-28,2024-02-28,18",
        "2006-03-01,2024-02-29,17", "2024-02-28,2024-02-28,0"})
    void whoWasBornOnTheLeapDayIsOlderOnTheFirstOfMarch(LocalDate born, LocalDate day, int age) {
        assertThat(Age.on(day, born)).isEqualTo(age);
        assertThat(Age.reachedOn(born, age)).isBeforeOrEqualTo(day);
        assertThat(Age.reachedOn(born, age + 1)).isAfter(day);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30T22:59:59Z,17", "2024-06-30T23:00:00Z,18", "2024-07-01T00:00:00Z,18"})
    void inSummerABirthdayBeginsAtMidnightInLondon(Instant now, int age) {
        assertThat(Age.on(LocalDate.now(Clock.fixed(now, Clocks.LONDON)), LocalDate.of(2006, 7, 1))).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"2024-10-26T22:59:59Z,17", "2024-10-26T23:00:00Z,18", "2024-10-27T23:59:59Z,18"})
    void onTheDayOfTheClockChangeTooABirthdayBeginsAtMidnightInLondon(Instant now, int age) {
        assertThat(Age.on(LocalDate.now(Clock.fixed(now, Clocks.LONDON)), LocalDate.of(2006, 10, 27))).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"1,MALE", "2,FEMALE", "9,UNKNOWN", "0,UNKNOWN", "m,MALE", "F,FEMALE", "U,UNKNOWN", "Female,FEMALE", "'',UNKNOWN"})
    void sexIsUnderstoodInTheCodesOfAllReturns(String text, Sex sex) {
        assertThat(Sex.of(text)).isEqualTo(sex);
        assertThatThrownBy(() -> Sex.of("3")).hasMessage("person.sexUnknown");
    }

    @ParameterizedTest
    @CsvSource({"sb77ap,SB7 7AP", "' SB7  7AP ',SB7 7AP", "L1 1AA,L1 1AA", "ec1a1bb,EC1A 1BB", "'',''"})
    void aPostcodeIsWrittenAsThePostWritesIt(String text, String written) {
        assertThat(Postcode.of(text)).isEqualTo(written);
        assertThatThrownBy(() -> Postcode.of("SEABOROUGH")).hasMessage("postcode.malformed");
    }

    private static Person registered(String given, String family, LocalDate born, BirthPrecision precision, LocalDate expected, Sex sex) {
        return Person.registered("P100001", new PersonText(given, family, "", born, precision, expected, null, sex, "", "", "", "", false, "", "", "", null),
                TODAY, Instant.EPOCH);
    }
}
