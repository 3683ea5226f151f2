package org.lifecourse.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecourse.core.Wiring;
import org.lifecourse.testing.TestDatabase;

/** The clocks of the reference data, each with a day counted by hand. */
class CalculatorServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");

    @ParameterizedTest
    @CsvSource({
        "governance.ofsted-draft-plan, 2021-05-10, 2021-06-08", "governance.ofsted-final-plan, 2021-05-10, 2021-08-17",
        "governance.agenda, 2021-06-09, 2021-06-01", "governance.agenda, 2023-06-07, 2023-05-30",
        "governance.key-decision-notice, 2023-06-07, 2023-05-09", "governance.general-exception, 2023-06-07, 2023-05-30",
        "governance.private-meeting-notice, 2023-06-07, 2023-05-09", "governance.private-meeting-second-notice, 2023-06-07, 2023-05-30",
        "governance.register-of-interests, 2023-05-04, 2023-06-01", "governance.minutes-open, 2020-02-29, 2026-02-28",
        "governance.background-papers-open, 2023-06-07, 2027-06-07", "governance.final-report, 2023-06-07, 2023-05-26",
        "children.strategy-to-conference, 2025-12-18, 2026-01-13", "children.strategy-to-conference, 2026-03-27, 2026-04-21",
        "children.census-enquiry, 2024-03-31, 2024-03-11", "children.census-assessment, 2024-03-31, 2024-01-29",
        "children.contact-decision, 2026-05-22, 2026-05-26", "children.referral-decision, 2026-05-22, 2026-05-26",
        "children.assessment, 2026-06-01, 2026-08-03", "children.early-help-sustained, 2025-08-31, 2026-02-28",
        "children.strategy-discussion, 2026-10-24, 2026-10-25", "children.conference-request, 2026-06-05, 2026-06-08",
        "children.child-protection-plan, 2026-06-05, 2026-06-05", "children.core-group-first, 2026-06-01, 2026-06-15",
        "children.core-group-next, 2026-06-15, 2026-07-27", "children.review-conference-first, 2025-11-30, 2026-02-28",
        "children.review-conference-next, 2026-02-28, 2026-08-28", "children.conference-report, 2026-06-10, 2026-06-08",
        "children.review-conference-report, 2026-06-10, 2026-06-05", "children.child-protection-visit, 2026-06-01, 2026-06-15",
        "children.placement-visit-first, 2026-06-01, 2026-06-08", "children.placement-visit, 2026-06-08, 2026-07-20",
        "children.placement-visit-lasting, 2026-06-08, 2026-09-08", "children.visit-before-review, 2026-06-01, 2026-06-08",
        "children.visit-with-parent, 2026-06-01, 2026-07-13", "children.visit-connected-person, 2026-06-01, 2026-06-29",
        "children.visit-interim-order, 2026-06-01, 2026-06-29", "children.visit-care-order-first, 2026-06-01, 2026-06-08",
        "children.visit-care-order, 2026-06-08, 2026-07-20", "children.looked-after-review-first, 2026-06-01, 2026-06-29",
        "children.looked-after-review-second, 2026-06-29, 2026-09-29", "children.looked-after-review-next, 2026-09-29, 2027-03-29",
        "children.care-plan, 2026-06-01, 2026-06-15", "children.placement-plan, 2026-06-01, 2026-06-08",
        "children.health-plan, 2026-06-01, 2026-06-29", "children.health-assessment-under-five, 2026-06-01, 2026-12-01",
        "children.health-assessment-five-and-over, 2024-02-29, 2025-02-28", "children.personal-education-plan, 2026-06-01, 2026-06-15",
        "children.personal-education-plan-in-place, 2026-06-01, 2026-06-29", "children.short-break, 2026-06-01, 2026-06-17",
        "children.short-breaks-year, 2026-06-01, 2026-08-14", "children.return-interview, 2026-03-27, 2026-03-30",
        "children.pathway-plan-review, 2026-06-01, 2026-12-01", "children.pre-proceedings, 2026-06-01, 2026-09-21",
        "children.care-proceedings, 2026-06-01, 2026-11-30", "children.urgent-hearing, 2026-06-01, 2026-06-06",
        "children.police-protection, 2026-06-01, 2026-06-04", "children.emergency-protection-order, 2026-06-01, 2026-06-09",
        "children.emergency-protection-order-extended, 2026-06-01, 2026-06-16", "children.private-fostering-first, 2026-06-01, 2026-06-10",
        "children.private-fostering-year-one, 2026-06-01, 2026-07-13", "children.private-fostering-later, 2026-06-01, 2026-08-24",
        "children.serious-incident, 2026-06-01, 2026-06-08", "children.rapid-review, 2026-06-01, 2026-06-22",
        "children.census-return, 2026-03-31, 2026-07-31", "children.looked-after-return, 2026-03-31, 2026-06-30",
        "send.decide-whether-to-assess, 2026-06-01, 2026-07-13", "send.advice, 2026-06-01, 2026-07-13",
        "send.no-plan-decision, 2026-06-01, 2026-09-21", "send.final-plan, 2026-06-01, 2026-10-19",
        "send.draft-representations, 2026-06-01, 2026-06-15", "send.consultation, 2026-06-01, 2026-06-16",
        "send.annual-review, 2024-02-29, 2025-02-28", "send.review-under-five, 2026-06-01, 2026-12-01",
        "send.review-invitation, 2026-06-15, 2026-06-01", "send.review-advice, 2026-06-15, 2026-06-01",
        "send.review-report, 2026-06-15, 2026-06-29", "send.review-decision, 2026-06-15, 2026-07-13",
        "send.amendment-representations, 2026-06-01, 2026-06-15", "send.amended-plan, 2026-07-13, 2026-09-07",
        "send.review-to-amended-plan, 2026-06-15, 2026-09-07", "send.phase-transfer, 2026-09-01, 2026-02-14",
        "send.phase-transfer-post-sixteen, 2026-09-01, 2026-03-30", "send.transfer-between-post-sixteen, 2026-07-31, 2026-02-28",
        "send.reassessment, 2026-06-01, 2026-09-07", "send.unopposed-appeal-notify, 2026-06-01, 2026-06-15",
        "send.unopposed-appeal-no-plan, 2026-06-01, 2026-08-10", "send.unopposed-appeal-final-plan, 2026-06-01, 2026-09-07",
        "send.unopposed-appeal-amend, 2026-06-01, 2026-07-06", "send.mediation, 2026-06-01, 2026-07-01", "send.appeal, 2025-12-31, 2026-02-28",
        "send.appeal-after-certificate, 2026-01-31, 2026-02-28", "send.local-offer, 2026-06-01, 2027-06-01",
        "send.plan-transfer, 2026-06-01, 2026-06-22", "send.plan-received, 2026-06-01, 2026-07-13",
        "adults.safeguarding-decision, 2026-06-01, 2026-06-08", "adults.safeguarding-enquiry, 2026-06-01, 2026-06-29",
        "adults.care-plan-review, 2024-02-29, 2025-02-28", "adults.care-plan-first-check, 2026-06-01, 2026-07-27",
        "adults.reablement-outcome, 2026-06-01, 2026-08-24", "adults.reablement-sequel, 2026-06-01, 2026-06-08",
        "adults.dols-urgent, 2026-06-01, 2026-06-08", "adults.dols-urgent-extended, 2026-06-01, 2026-06-15",
        "adults.dols-standard, 2026-06-01, 2026-06-22", "adults.dols-maximum, 2026-06-01, 2027-06-01",
        "adults.safeguarding-adult-review, 2026-06-01, 2026-12-01", "adults.sac-submission, 2026-03-31, 2026-06-03",
        "adults.sac-resubmission, 2026-03-31, 2026-07-01",
        "core.complaint-children-stage-one, 2026-12-18, 2027-01-06", "core.complaint-children-stage-one-extended, 2026-06-01, 2026-06-29",
        "core.complaint-children-next-stage, 2026-06-01, 2026-06-29", "core.complaint-children-stage-two, 2026-06-01, 2026-07-06",
        "core.complaint-children-stage-two-extended, 2026-06-01, 2026-09-01", "core.complaint-children-panel, 2026-06-01, 2026-07-13",
        "core.complaint-children-panel-report, 2026-06-01, 2026-06-08", "core.complaint-children-panel-response, 2026-06-01, 2026-06-16",
        "core.complaint-adults-acknowledge, 2026-06-01, 2026-06-04", "core.complaint-adults-respond, 2025-08-31, 2026-02-28",
        "core.complaint-adults-local, 2026-06-01, 2026-07-06", "core.complaint-corporate-acknowledge, 2026-06-01, 2026-06-08",
        "core.complaint-corporate-stage-one, 2026-06-08, 2026-06-22", "core.complaint-corporate-stage-one-extended, 2026-06-08, 2026-07-06",
        "core.complaint-corporate-stage-two-acknowledge, 2026-06-01, 2026-06-08", "core.complaint-corporate-stage-two, 2026-06-08, 2026-07-06",
        "core.member-enquiry, 2026-06-01, 2026-06-11", "core.ombudsman-draft-decision, 2026-06-01, 2026-06-15",
        "core.freedom-of-information, 2026-06-01, 2026-06-29", "core.subject-access, 2026-01-31, 2026-02-28",
        "core.subject-access-extended, 2025-11-30, 2026-02-28"})
    void eachClockGivesTheDayCountedByHand(String rule, LocalDate from, LocalDate due) {
        assertThat(calculate(rule, from)).extracting(Calculation::dueOn, Calculation::ruleVersion).containsExactly(due, 1);
    }

    @Test
    void everyCodeHasItsRuleAndEveryRuleItsCode() {
        var codes = Arrays.stream(DeadlineRules.class.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(CalculatorServiceTest::text).collect(Collectors.toCollection(TreeSet::new));
        var stored = Set.of(DATABASE.query("select string_agg(code, ',') from core.deadline_rule").toString().split(","));

        assertThat(stored).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void beforeFifteenFebruaryIsTheFourteenthAndTheLawSaysWhenItIsTooLate() {
        var calculation = calculate(DeadlineRules.SEND_PHASE_TRANSFER, LocalDate.of(2026, 9, 1));

        assertThat(calculation.dueOn()).isEqualTo("2026-02-14");
        assertThat(calculation.hardStop()).isEqualTo("2026-02-15");
    }

    @Test
    void aRuleIsUnknownBeforeItsFirstVersion() {
        assertThatThrownBy(() -> calculate(DeadlineRules.COMPLAINT_CORPORATE_STAGE_ONE, LocalDate.of(2026, 3, 31))).hasMessage("deadlineRule.unknown");
        assertThatThrownBy(() -> calculate("send.nothing", LocalDate.of(2026, 6, 1))).hasMessage("deadlineRule.unknown");
        assertThatThrownBy(() -> calculate(DeadlineRules.SEND_ADVICE, null)).hasMessage("deadlineRule.needsDay");
    }

    @Test
    void statuteIsNeverEditable() {
        assertThat(DATABASE.query("select count(*) from core.deadline_rule where basis = 'STATUTE' and editable")).isEqualTo(0L);
        assertThat(DATABASE.query("select count(*) from core.deadline_rule where basis in ('LOCAL', 'DEFAULT') and not editable")).isEqualTo(0L);
    }

    private static Calculation calculate(String rule, LocalDate from) {
        return with(calculator -> calculator.calculate(rule, from));
    }

    private static <T> T with(Function<CalculatorService, T> work) {
        var result = new Object[1];
        DATABASE.inTransaction(em -> result[0] = work.apply(new Wiring(em, LocalDate.of(2026, 6, 1)).get(CalculatorService.class)));
        @SuppressWarnings("unchecked")
        var found = (T) result[0];
        return found;
    }

    private static String text(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
