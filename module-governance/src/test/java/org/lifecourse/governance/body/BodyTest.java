package org.lifecourse.governance.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;

class BodyTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 7, 1);

    @Test
    void itsCodeIsFitForAnAddress() {
        refuses("body.codeMalformed", () -> Body.established("Health Board", FIRST_DAY));
        refuses("body.codeMalformed", () -> Body.established("", FIRST_DAY));
        assertThat(Body.established("health-wellbeing-board", FIRST_DAY).code()).isEqualTo("health-wellbeing-board");
    }

    @Test
    void itNeedsAFirstDay() {
        refuses("body.needsEstablishedOn", () -> Body.established("board", null));
    }

    @Test
    void nothingTakesEffectBeforeItWasEstablished() {
        var body = Body.established("board", FIRST_DAY);

        refuses("body.beforeEstablished", () -> body.mustExistOn("from_date", FIRST_DAY.minusDays(1)));
        body.mustExistOn("from_date", FIRST_DAY);
    }

    @Test
    void nothingTakesEffectAfterItsLastDay() {
        var body = Body.established("board", FIRST_DAY);
        body.close("last_day", LocalDate.of(2023, 3, 31));

        body.mustExistOn("from_date", LocalDate.of(2023, 3, 31));
        refuses("body.closedThen", () -> body.mustExistOn("from_date", LocalDate.of(2023, 4, 1)));
        assertThat(body.isOpenOn(LocalDate.of(2023, 4, 1))).isFalse();
    }

    @Test
    void itClosesOnlyOnce() {
        var body = Body.established("board", FIRST_DAY);
        body.close("last_day", FIRST_DAY);

        refuses("body.alreadyClosed", () -> body.close("last_day", FIRST_DAY.plusDays(1)));
    }

    @Test
    void itCannotCloseBeforeItBegan() {
        var body = Body.established("board", FIRST_DAY);

        refuses("body.beforeEstablished", () -> body.close("last_day", FIRST_DAY.minusDays(1)));
        assertThat(body.closedOn()).isNull();
    }

    @Test
    void aVersionNeedsANameAndSaysWhatItIs() {
        refuses("body.needsName", () -> BodyVersion.of(1L, DateRange.from(FIRST_DAY), text(" ", LegalNature.GROUP), null));
        refuses("body.needsNature", () -> BodyVersion.of(1L, DateRange.from(FIRST_DAY), text("Finance group", null), null));
        assertThat(BodyVersion.of(1L, DateRange.from(FIRST_DAY), text("Finance group", LegalNature.GROUP), null).shortName())
                .isEqualTo("Finance group");
    }

    @Test
    void aNameThatIsTooLongIsRefusedWithItsField() {
        assertThatThrownBy(() -> BodyVersion.of(1L, DateRange.from(FIRST_DAY), text("x".repeat(201), LegalNature.GROUP), null))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("body.tooLong");
                    assertThat(no.field()).isEqualTo("name");
                });
    }

    @Test
    void aSeatIsHeldByAPersonOrAPostNotBoth() {
        var both = new MemberText("Chair", "Imogen Vale", "place-director", "", MemberRole.CHAIR, true, FIRST_DAY, null, "");

        refuses("membership.personOrPost", () -> Membership.of(1L, both, 7L, null));
    }

    @Test
    void aSeatOfNobodyIsVacantAndHasNoSubstitute() {
        var nobody = new MemberText("Voluntary sector", "", "", "", MemberRole.MEMBER, true, FIRST_DAY, null, "Somebody");

        var vacancy = Membership.of(1L, nobody, null, null);

        assertThat(vacancy.isVacant()).isTrue();
        assertThat(vacancy.substituteName()).isEmpty();
    }

    @Test
    void whereItStandsInItsLifeFollowsTheDay() {
        var last = LocalDate.of(2023, 3, 31);

        assertThat(BodyState.on(FIRST_DAY.minusDays(1), FIRST_DAY, last)).isEqualTo(BodyState.PLANNED);
        assertThat(BodyState.on(last, FIRST_DAY, last)).isEqualTo(BodyState.OPEN);
        assertThat(BodyState.on(last.plusDays(1), FIRST_DAY, last)).isEqualTo(BodyState.CLOSED);
        assertThat(BodyState.on(last.plusYears(9), FIRST_DAY, null)).isEqualTo(BodyState.OPEN);
    }

    private static BodyText text(String name, LegalNature nature) {
        return new BodyText("finance-group", FIRST_DAY, "", "", name, "", nature, "", List.of(), "", "", "", "", "", "");
    }

    private static void refuses(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
