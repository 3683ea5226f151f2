package org.lifecourse.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;

class SuccessionTest {

    private static final LocalDate APRIL = LocalDate.of(2023, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);
    private static final LocalDate AUGUST = LocalDate.of(2023, 8, 1);

    @Test
    void theFirstHolderFindsThePostEmpty() {
        assertThat(new Succession(List.of()).makeRoomFor(DateRange.from(APRIL))).isEmpty();
    }

    @Test
    void whoHoldsThePostUntilFurtherNoticeHoldsItUntilTheDayBefore() {
        var former = holding(APRIL, null);

        assertThat(new Succession(List.of(former)).makeRoomFor(DateRange.from(JUNE))).contains(former);

        assertThat(former.period()).isEqualTo(DateRange.of(APRIL, LocalDate.of(2023, 5, 31)));
    }

    @Test
    void nobodyBeginsOnTheDayOnWhichTheHolderBegan() {
        var holder = holding(JUNE, null);

        assertThatThrownBy(() -> new Succession(List.of(holder)).makeRoomFor(DateRange.from(JUNE)))
                .isInstanceOf(RuleViolation.class).hasMessage("postHolding.overlaps");
        assertThat(holder.period().isOpen()).isTrue();
    }

    @Test
    void anAgreedEndIsNotOverruled() {
        var holder = holding(APRIL, AUGUST);

        assertThatThrownBy(() -> new Succession(List.of(holder)).makeRoomFor(DateRange.from(JUNE))).hasMessage("postHolding.overlaps");
        assertThat(holder.period().end()).isEqualTo(AUGUST);
    }

    @Test
    void nobodyIsAppointedPastALaterHolder() {
        var now = holding(APRIL, null);
        var later = holding(AUGUST, null);

        assertThatThrownBy(() -> new Succession(List.of(now, later)).makeRoomFor(DateRange.from(JUNE))).hasMessage("postHolding.overlaps");
        assertThat(now.period().isOpen()).isTrue();
    }

    @Test
    void aGapMayBeFilled() {
        var first = holding(APRIL, LocalDate.of(2023, 4, 30));
        var later = holding(AUGUST, null);

        assertThat(new Succession(List.of(first, later)).makeRoomFor(DateRange.of(JUNE, LocalDate.of(2023, 7, 31)))).isEmpty();
    }

    @Test
    void aHoldingEndsOnOrAfterItsFirstDay() {
        var holder = holding(JUNE, null);

        assertThatThrownBy(() -> holder.end(JUNE.minusDays(1))).hasMessage("postHolding.endsBeforeStart");

        holder.end(JUNE);
        assertThat(holder.period()).isEqualTo(DateRange.of(JUNE, JUNE));
    }

    private static PostHolding holding(LocalDate from, LocalDate to) {
        var holding = PostHolding.begun(1L, DateRange.of(from, to));
        holding.isHeldBy("Ada Marsh", null);
        return holding;
    }
}
