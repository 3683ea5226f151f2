package org.lifecourse.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One entry of a plan with everything that its page shows.
 *
 * @param trail the entries above, from the top
 * @param below what lies directly below; for a priority that holds nothing itself, what serves it
 */
public record PlanItemDetails(PlanDetails plan, PlanItemRow item, long version, List<PlanItemRow> trail, List<PlanItemRow> below,
        Tally tally, List<Lead> leads, List<PlanItemRow> serves, List<Lineage> lineage, List<Update> updates, List<Checkpoint> checkpoints, List<Question> questions,
        List<Risk> risks) {

    /** The rating that stood before the present one, and the day on which another one replaced it. */
    public record Former(Rating rating, LocalDate until) {
    }

    /** The rating before the present one, or null when it never was another. */
    public Former former() {
        for (var i = 1; i < updates.size(); i++) {
            if (!Objects.equals(updates.get(i).rating(), updates.get(0).rating())) {
                return updates.get(i).rating() == null ? null : new Former(updates.get(i).rating(), updates.get(i - 1).reportedOn());
            }
        }
        return null;
    }

    /** The newest updates, at most so many. */
    public List<Update> newest(int most) {
        return updates.stream().limit(most).toList();
    }

    /** All evidence, that of the newest update first. */
    public List<Evidence> evidence() {
        return updates.stream().flatMap(update -> update.evidence().stream()).toList();
    }

    public List<Evidence> newestEvidence(int most) {
        return evidence().stream().limit(most).toList();
    }

    /** The same entry with only what had been reported by the end of a day. */
    public PlanItemDetails asOf(LocalDate day) {
        return new PlanItemDetails(plan, item, version, trail, below, tally, leads, serves, lineage,
                updates.stream().filter(update -> !update.reportedOn().isAfter(day)).toList(), checkpoints, questions, risks);
    }

    /** A post that leads, with who holds it today; the holder is null while it is vacant. */
    public record Lead(String postCode, String postTitle, String holder, LocalDate holderSince) {
    }

    /** Where the entry came from, or where it went. */
    public record Lineage(boolean incoming, String kind, String planCode, String planTitle, String serviceArea, String reference, String title,
            String note) {
    }

    /** An update with its evidence. */
    public record Update(Long id, LocalDate reportedOn, String reporter, Rating rating, Integer progress, String narrative,
            String nextSteps, Instant writtenAt, List<Evidence> evidence) {
    }

    /** What shows it. The number is part of the download address. */
    public record Evidence(Long id, String title, String link, String fileName, Long fileSize) {

        public boolean isFile() {
            return fileName != null;
        }
    }

    /** What is to be there by a date. */
    public record Checkpoint(int position, String dueAsWritten, LocalDate dueTo, String deliverable, Boolean achieved,
            Likelihood likelihood, String reason, String expectedAsWritten) {
    }

    /** A question of a self-assessment with its answer. */
    public record Question(int position, String question, String answer) {
    }

    /** A risk with what is done about it. */
    public record Risk(int position, String risk, String mitigation) {
    }

    /** What a return asks about one milestone: dated promises, questions with answers, risks with what is done about them. */
    public record SelfAssessment(List<Checkpoint> checkpoints, List<Question> questions, List<Risk> risks) {

        public static final SelfAssessment NONE = new SelfAssessment(List.of(), List.of(), List.of());
    }
}
