package org.lifecourse.governance.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.DateRange;

class BodyGraphTest {

    private static final Long BOARD = 1L;
    private static final Long GROUP = 2L;
    private static final Long SUB_GROUP = 3L;
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2023, 12, 31);

    @Test
    void aBodyCannotLieUnderItsOwnSubGroup() {
        var graph = new BodyGraph(List.of(link(GROUP, LinkKind.PART_OF, BOARD, JANUARY, null), link(SUB_GROUP, LinkKind.PART_OF, GROUP, JANUARY, null)));

        assertThat(graph.wouldCircle(BOARD, LinkKind.PART_OF, SUB_GROUP, DateRange.from(JUNE))).isTrue();
        assertThat(graph.wouldCircle(SUB_GROUP, LinkKind.PART_OF, BOARD, DateRange.from(JUNE))).isFalse();
    }

    @Test
    void aBodyMayLieUnderItsFormerSubGroupOnceThatHasLeft() {
        var graph = new BodyGraph(List.of(link(GROUP, LinkKind.PART_OF, BOARD, JANUARY, JUNE.minusDays(1))));

        assertThat(graph.wouldCircle(BOARD, LinkKind.PART_OF, GROUP, DateRange.from(JUNE))).isFalse();
        assertThat(graph.wouldCircle(BOARD, LinkKind.PART_OF, GROUP, DateRange.from(JUNE.minusDays(1)))).isTrue();
    }

    @Test
    void aCircleThatOnlyAppearsLaterIsFoundToo() {
        var graph = new BodyGraph(List.of(link(GROUP, LinkKind.PART_OF, BOARD, DECEMBER, null)));

        assertThat(graph.wouldCircle(BOARD, LinkKind.PART_OF, GROUP, DateRange.from(JUNE))).isTrue();
        assertThat(graph.wouldCircle(BOARD, LinkKind.PART_OF, GROUP, DateRange.of(JUNE, DECEMBER.minusDays(1)))).isFalse();
    }

    @Test
    void linesThatNeverHoldOnOneDayMakeNoCircle() {
        var graph = new BodyGraph(List.of(link(GROUP, LinkKind.PART_OF, BOARD, JANUARY, JUNE.minusDays(1)),
                link(SUB_GROUP, LinkKind.PART_OF, GROUP, JUNE, null)));

        assertThat(graph.wouldCircle(BOARD, LinkKind.PART_OF, SUB_GROUP, DateRange.from(JANUARY))).isFalse();
    }

    @Test
    void reportingAndBeingPartOfAreOneDirectionUpwards() {
        var graph = new BodyGraph(List.of(link(GROUP, LinkKind.PART_OF, BOARD, JANUARY, null)));

        assertThat(graph.wouldCircle(BOARD, LinkKind.REPORTS_TO, GROUP, DateRange.from(JUNE))).isTrue();
        assertThat(graph.wouldCircle(BOARD, LinkKind.ADVISES, GROUP, DateRange.from(JUNE))).isFalse();
    }

    @Test
    void whatLiesBelowFollowsTheDay() {
        var graph = new BodyGraph(List.of(link(GROUP, LinkKind.PART_OF, BOARD, JANUARY, null), link(SUB_GROUP, LinkKind.PART_OF, GROUP, JUNE, null)));

        assertThat(graph.below(BOARD, JANUARY)).containsExactly(GROUP);
        assertThat(graph.below(BOARD, JUNE)).containsExactly(GROUP, SUB_GROUP);
        assertThat(graph.parentOn(SUB_GROUP, JANUARY)).isEmpty();
        assertThat(graph.parentOn(SUB_GROUP, JUNE).orElseThrow().toId()).isEqualTo(GROUP);
    }

    private static BodyLink link(Long from, LinkKind kind, Long to, LocalDate start, LocalDate end) {
        return BodyLink.drawn(from, kind, to, DateRange.of(start, end));
    }
}
