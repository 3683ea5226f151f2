package org.lifecourse.portal.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditQueryTest {

    @Test
    void daysAreDaysInLondonAndTheLastOneIsIncluded() {
        var filter = new AuditQuery(null, null, null, null, "2023-06-07", "2023-06-07", false).before(null);

        assertThat(filter.from()).isEqualTo(Instant.parse("2023-06-06T23:00:00Z"));
        assertThat(filter.to()).isEqualTo(Instant.parse("2023-06-07T23:00:00Z"));
    }

    @Test
    void whatIsNotADayDoesNotFilter() {
        var filter = new AuditQuery(" ", "", null, null, "yesterday", "", false).before(7L);

        assertThat(filter.from()).isNull();
        assertThat(filter.to()).isNull();
        assertThat(filter.staff()).isNull();
        assertThat(filter.before()).isEqualTo(7L);
    }

    @Test
    void whoHasSeenARecordAsksForItsViews() {
        var filter = new AuditQuery(null, " plan ", "seaborough-plan", "plan.changed", null, null, true).before(null);

        assertThat(filter.subjectKind()).isEqualTo("plan");
        assertThat(filter.action()).isEqualTo("plan.viewed");
    }

    @Test
    void stableWordsBecomeWords() {
        assertThat(AuditLine.words("plan-item.reported")).isEqualTo("Plan item reported");
        assertThat(AuditLine.words("")).isEmpty();
    }
}
