package org.lifecourse.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.RuleViolation;

class PlanItemTest {

    private static final LocalDate MARCH = LocalDate.of(2023, 3, 10);
    private static final LocalDate MAY = LocalDate.of(2023, 5, 19);

    private final PlanItem item = PlanItem.agreed(1L, PlanItemKind.OBJECTIVE, "2.3", "Widen support");

    @Test
    void takesOverTheNewestUpdate() {
        item.reported(MARCH, "AMBER", 15);
        item.reported(MAY, "RED", null);

        assertThat(item.rating()).isEqualTo("RED");
        assertThat(item.progress()).isEqualTo(15);
        assertThat(item.reportedOn()).isEqualTo(MAY);
    }

    @Test
    void anUpdateAboutAnEarlierDayChangesNothing() {
        item.reported(MAY, "RED", 20);
        item.reported(MARCH, "GREEN", 90);

        assertThat(item.rating()).isEqualTo("RED");
        assertThat(item.progress()).isEqualTo(20);
    }

    @Test
    void theFirstUpdateStartsTheWorkAndAHundredPercentCompletesIt() {
        item.reported(MARCH, "GREEN", 10);
        assertThat(item.delivery()).isEqualTo(Delivery.IN_PROGRESS);

        item.reported(MAY, "GREEN", 100);
        assertThat(item.delivery()).isEqualTo(Delivery.COMPLETED);
    }

    @Test
    void aHeadingIsNotRated() {
        var heading = PlanItem.agreed(1L, PlanItemKind.THEME, "1", "Start well");

        assertThatThrownBy(() -> heading.reported(MARCH, "GREEN", 10)).hasMessage("planItem.headingIsNotRated");
    }

    @Test
    void workThatWasReportedOnDoesNotBecomeAHeading() {
        item.becomes(PlanItemKind.THEME);
        item.becomes(PlanItemKind.ACTION);
        item.reported(MARCH, "GREEN", 10);

        assertThatThrownBy(() -> item.becomes(PlanItemKind.GROUP)).hasMessage("planItem.reportedIsNoHeading");
        item.becomes(PlanItemKind.MILESTONE);
        assertThat(item.kind()).isEqualTo(PlanItemKind.MILESTONE);
    }

    @Test
    void theTargetIsKeptAsWrittenWithItsReading() {
        item.isDue(Target.read("Action Plan developed June 2023 Implementation 2025"));

        assertThat(item.target()).isEqualTo(Target.read("Action Plan developed June 2023 Implementation 2025"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "1..2", "1.", "1234567", "1/2", "A.B.C.D.E.F.G.H.I"})
    void aReferenceIsShortAndDotted(String reference) {
        assertThatThrownBy(() -> item.isCalled(reference)).isInstanceOfSatisfying(RuleViolation.class, violation -> {
            assertThat(violation.key()).isEqualTo("planItem.referenceMalformed");
            assertThat(violation.field()).isEqualTo("reference");
        });
    }

    @Test
    void wordsThatAreTooLongAreRefusedAtTheirField() {
        assertThatThrownBy(() -> item.isTitled("x".repeat(301))).isInstanceOfSatisfying(RuleViolation.class, violation -> {
            assertThat(violation.key()).isEqualTo("text.tooLong");
            assertThat(violation.field()).isEqualTo("title");
            assertThat(violation.arguments()).containsExactly(300);
        });
    }

    @Test
    void sortsNumbersByValueAndLettersBeforeNumbers() {
        var sorted = Stream.of("10", "2", "1.10", "1.2", "1", "P10", "P2", "A1", "2.1", "PA1.1", "PA1")
                .sorted((one, other) -> PlanItem.sortKeyOf(one).compareTo(PlanItem.sortKeyOf(other))).toList();

        assertThat(sorted).containsExactly("A1", "P2", "P10", "PA1", "PA1.1", "1", "1.2", "1.10", "2", "2.1", "10");
    }

    @Test
    void needsAKindAndRemembersWhatItServes() {
        assertThatThrownBy(() -> PlanItem.agreed(1L, null, "1", "Title")).hasMessage("planItem.needsKind");
        item.serves(List.of(7L));
        assertThat(item.servedItemIds()).containsExactly(7L);
    }
}
