package org.lifecourse.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    @Test
    void aNewNameAnswersWithTheFormerOne() {
        var organisation = Organisation.entered("trust", "Old Trust", OrganisationKind.NHS_PROVIDER);

        assertThat(organisation.isCalled("New Trust")).contains("Old Trust");
        assertThat(organisation.isCalled(" New Trust ")).isEmpty();
        assertThat(organisation.name()).isEqualTo("New Trust");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Trust", "-trust", "the trust", "trust/1"})
    void aCodeIsLowerCaseWithHyphens(String code) {
        assertThatThrownBy(() -> Organisation.entered(code, "Trust", OrganisationKind.OTHER)).hasMessage("organisation.codeMalformed");
    }

    @Test
    void closesOnceAndNotBeforeItOpened() {
        var organisation = Organisation.entered("trust", "Trust", OrganisationKind.OTHER);
        organisation.exists(DAY, null);

        assertThatThrownBy(() -> organisation.close(DAY.minusDays(1))).hasMessage("organisation.closedBeforeOpened");
        organisation.close(DAY);
        assertThatThrownBy(() -> organisation.close(DAY)).hasMessage("organisation.isClosedAlready");
    }

    @Test
    void aPlaceLiesInAWiderOne() {
        var borough = Locality.entered("borough", "Borough", LocalityKind.BOROUGH);
        var ward = Locality.entered("pier", "Pier", LocalityKind.WARD);
        ward.liesIn(borough);

        assertThatThrownBy(() -> borough.liesIn(ward)).hasMessage("locality.parentNotWider");
        assertThatThrownBy(() -> ward.liesIn(ward)).hasMessage("locality.parentNotWider");
    }

    @Test
    void aTeamHasRoomForNoFewerThanNoCases() {
        var team = Team.entered("north");

        assertThatThrownBy(() -> team.describe("North", -1)).hasMessage("team.capacityNegative");
        team.describe("North", 0);
        assertThat(team.capacity()).isZero();
    }
}
