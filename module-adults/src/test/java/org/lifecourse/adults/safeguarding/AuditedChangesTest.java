package org.lifecourse.adults.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every change is audited with what was there before and what is there now; lists that leave the pages by how many rows they had. */
class AuditedChangesTest {

    private static final String CONCERN = "SG-2026-0001";

    private final Borough borough = new Borough();

    @Test
    void a_concern_is_audited_at_every_step_with_the_values_before_and_after() {
        borough.work(b -> b.get(SafeguardingService.class).report("P100001", Borough.TEXT));
        assertThat(borough.last("concern.received").after()).containsEntry("raisedBy", "Daughter");
        borough.work(b -> b.get(SafeguardingService.class).allocate(CONCERN, b.version(CONCERN), Borough.NOBODYS, Borough.MARTHAS));
        assertThat(borough.last("concern.allocated").before()).containsEntry("worker", null);
        assertThat(borough.last("concern.allocated").after()).containsEntry("worker", borough.staff("martha.quill"));
        borough.work(b -> b.get(SafeguardingService.class).decide(CONCERN, b.version(CONCERN), Borough.SECTION_42));
        assertThat(borough.last("concern.decided").before()).containsEntry("decision", null).containsEntry("enquiryBegun", null);
        assertThat(borough.last("concern.decided").after()).containsEntry("decision", Decision.SECTION_42).containsEntry("enquiryBegun", Borough.TODAY);
        var earlier = new DecisionText(Decision.OTHER_ENQUIRY, Borough.TODAY.minusDays(1), "", "");
        borough.work(b -> b.get(SafeguardingService.class).correctDecision(CONCERN, b.version(CONCERN), earlier, "Wrong box"));
        assertThat(borough.last("concern.decision-corrected").before()).containsEntry("enquiryBegun", Borough.TODAY);
        assertThat(borough.last("concern.decision-corrected").after()).containsEntry("enquiryBegun", Borough.TODAY.minusDays(1));
    }

    @Test
    void steps_for_several_are_audited_for_each_and_for_the_episode() {
        borough.work(b -> b.get(EpisodeService.class).open(new EpisodeText("marram-house", AbuseKind.NEGLECT, Borough.TODAY.minusDays(3), "Too few staff")));
        borough.work(b -> b.get(EpisodeService.class).add("SE-2026-0001", List.of("P100001", "P100002"), Borough.TEXT));
        assertThat(borough.last("episode.adults-added").before()).containsEntry("adults", 0L);
        assertThat(borough.last("episode.adults-added").after()).containsEntry("adults", 2L);
        borough.work(b -> b.get(SeveralService.class).decide("SE-2026-0001",
                Map.of(CONCERN, b.version(CONCERN), "SG-2026-0002", b.version("SG-2026-0002")), Borough.SECTION_42));
        assertThat(borough.heard).filteredOn(one -> one.action().equals("concern.decided")).extracting(Borough.Heard::subject)
                .containsExactly(CONCERN, "SG-2026-0002");
        assertThat(borough.last("episode.decided").before()).containsEntry("awaiting", 2L);
        assertThat(borough.last("episode.decided").after()).containsEntry("awaiting", 0L).containsEntry("enquiries", 2L)
                .containsEntry("concerns", "SG-2026-0001, SG-2026-0002");
    }

    @Test
    void lists_that_leave_the_pages_are_audited_by_filter_and_rows_but_never_with_words() {
        borough.work(b -> b.get(SafeguardingService.class).report("P100001", Borough.TEXT));
        var filter = new ConcernFilter("SG-2026", "", Stage.AWAITING_DECISION, false, null, null, null, "adult-safeguarding", "", "", null, null, null, false);
        borough.work(b -> {
            assertThat(b.get(ConcernListService.class).listed(filter, 0, 10).rows()).hasSize(1);
            b.get(ConcernListService.class).export(ConcernFilter.open(), 10);
            b.get(ConcernListService.class).search("Adult 1", 10);
        });
        assertThat(borough.last("safeguarding-concern.listed").after()).containsEntry("rows", 1).containsEntry("words", true)
                .containsEntry("stage", Stage.AWAITING_DECISION).containsEntry("team", "adult-safeguarding");
        assertThat(borough.last("safeguarding-concern.exported").after()).containsEntry("rows", 1).containsEntry("stage", "OPEN");
        assertThat(borough.last("safeguarding-concern.searched").after()).containsEntry("rows", 1).containsEntry("words", true);
        assertThat(borough.heard.toString()).doesNotContain("Adult 1").doesNotContain("SG-2026,");
    }
}
