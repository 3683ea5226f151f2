package org.lifecourse.adults.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;

class SafeguardingEnquiryTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final ConclusionText ENDED = new ConclusionText(TODAY, "Done", WishesMet.PARTLY, RiskOutcome.REDUCED);

    @Test
    void an_enquiry_follows_only_a_decision_to_enquire() {
        var concern = SafeguardingConcernTest.concern();
        refuses("enquiry.notDecided", () -> SafeguardingEnquiry.begun(concern));
        concern.decide(new DecisionText(Decision.NO_ACTION, TODAY, "No needs for care", ""), 1L, TODAY);
        refuses("enquiry.notDecided", () -> SafeguardingEnquiry.begun(concern));
    }

    @Test
    void it_begins_on_the_day_of_the_decision_with_the_place_and_source_of_the_concern() {
        var enquiry = begun();
        assertThat(enquiry.begunOn()).isEqualTo(TODAY.minusDays(3));
        assertThat(enquiry.recorded().place()).isEqualTo(RiskPlace.OWN_HOME);
        assertThat(enquiry.recorded().wishes()).isEqualTo(Wishes.NOT_RECORDED);
    }

    @Test
    void who_lacks_capacity_needs_somebody_who_speaks_for_them() {
        refuses("enquiry.needsAdvocate", () -> begun().record(text(Wishes.NOT_ASKED, "", Capacity.LACKS, Advocate.NONE, "")));
        refuses("enquiry.needsAdvocateName", () -> begun().record(text(Wishes.NOT_ASKED, "", Capacity.LACKS, Advocate.ADVOCATE, " ")));
        var enquiry = begun();
        enquiry.record(text(Wishes.NOT_ASKED, "", Capacity.LACKS, Advocate.FAMILY_OR_FRIEND, "Her sister"));
        assertThat(enquiry.recorded().advocateName()).isEqualTo("Her sister");
    }

    @Test
    void wishes_that_were_expressed_are_written_in_the_persons_words() {
        refuses("enquiry.needsWishes", () -> begun().record(text(Wishes.EXPRESSED, "", Capacity.HAS, Advocate.NONE, "")));
    }

    @Test
    void nothing_that_the_national_collection_asks_for_is_missing_at_the_end() {
        refuses("enquiry.needsWishesAsked", () -> begun().conclude(ENDED, TODAY));
        var enquiry = heard();
        refuses("enquiry.needsWishesMet", () -> enquiry.conclude(new ConclusionText(TODAY, "Done", null, RiskOutcome.REDUCED), TODAY));
        refuses("enquiry.needsRiskOutcome", () -> enquiry.conclude(new ConclusionText(TODAY, "Done", WishesMet.FULLY, null), TODAY));
        refuses("enquiry.needsSummary", () -> enquiry.conclude(new ConclusionText(TODAY, "", WishesMet.FULLY, RiskOutcome.REMOVED), TODAY));
        assertThat(enquiry.isConcluded()).isFalse();
    }

    @Test
    void what_was_achieved_is_kept_only_where_something_was_wanted() {
        var enquiry = begun();
        enquiry.record(text(Wishes.NOTHING_EXPRESSED, "", Capacity.HAS, Advocate.NONE, ""));
        enquiry.conclude(ENDED, TODAY);
        assertThat(enquiry.ended().wishesMet()).isNull();
    }

    @Test
    void it_ends_neither_before_it_began_nor_in_the_future() {
        refuses("safeguarding.dayTooEarly", () -> heard().conclude(new ConclusionText(TODAY.minusDays(4), "Done", WishesMet.FULLY, RiskOutcome.REMOVED), TODAY));
        refuses("safeguarding.dayToCome", () -> heard().conclude(new ConclusionText(TODAY.plusDays(1), "Done", WishesMet.FULLY, RiskOutcome.REMOVED), TODAY));
    }

    @Test
    void once_concluded_it_is_only_corrected() {
        var enquiry = heard();
        refuses("enquiry.open", () -> enquiry.correct(enquiry.recorded(), ENDED, TODAY));
        enquiry.conclude(ENDED, TODAY);
        refuses("enquiry.concluded", () -> enquiry.record(enquiry.recorded()));
        refuses("enquiry.concluded", () -> enquiry.conclude(ENDED, TODAY));
        enquiry.correct(enquiry.recorded(), new ConclusionText(TODAY.minusDays(1), "Done", WishesMet.NOT_ACHIEVED, RiskOutcome.REMAINED), TODAY);
        assertThat(enquiry.concludedOn()).isEqualTo(TODAY.minusDays(1));
    }

    private static SafeguardingEnquiry begun() {
        var concern = SafeguardingConcernTest.concern();
        concern.decide(new DecisionText(Decision.SECTION_42, TODAY.minusDays(3), "", ""), 1L, TODAY);
        return SafeguardingEnquiry.begun(concern);
    }

    private static SafeguardingEnquiry heard() {
        var enquiry = begun();
        enquiry.record(text(Wishes.EXPRESSED, "I want to stay at home", Capacity.HAS, Advocate.NONE, ""));
        return enquiry;
    }

    private static EnquiryText text(Wishes wishes, String words, Capacity capacity, Advocate advocate, String name) {
        return new EnquiryText(wishes, words, capacity, "Whether to stay at home; two visits", advocate, name, true, RiskPlace.OWN_HOME, RiskSource.OTHER_KNOWN,
                "");
    }

    private static void refuses(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
