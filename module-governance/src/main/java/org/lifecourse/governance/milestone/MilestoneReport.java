package org.lifecourse.governance.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lifecourse.core.plan.Likelihood;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanItemDetails.Checkpoint;
import org.lifecourse.core.plan.PlanItemDetails.Question;
import org.lifecourse.core.plan.PlanItemDetails.Risk;
import org.lifecourse.core.plan.PlanItemDetails.SelfAssessment;
import org.lifecourse.core.plan.PlanItemKind;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanTree;
import org.lifecourse.core.plan.Rating;

/** A self-assessment: milestones with their promises, and arrangements by group. */
public final class MilestoneReport {

    private final PlanDetails plan;
    private final List<Milestone> milestones;
    private final List<Arrangements> arrangements;

    /** A milestone with what the return asks about it. */
    public record Milestone(PlanItemRow item, List<Checkpoint> checkpoints, List<Question> questions, List<Risk> risks) {

        /** The promise at a place, from 0, or null. */
        public Checkpoint checkpoint(int place) {
            return place < checkpoints.size() ? checkpoints.get(place) : null;
        }

        public long unanswered() {
            return questions.stream().filter(question -> question.answer() == null || question.answer().isBlank()).count();
        }
    }

    /** A group of arrangements that have to be in place. */
    public record Arrangements(PlanItemRow heading, List<PlanItemRow> items) {
    }

    private MilestoneReport(PlanDetails plan, List<Milestone> milestones, List<Arrangements> arrangements) {
        this.plan = plan;
        this.milestones = milestones;
        this.arrangements = arrangements;
    }

    /** @param assessments promises, questions and risks, by reference of the milestone */
    public static MilestoneReport of(PlanTree tree, Map<String, SelfAssessment> assessments) {
        var milestones = tree.items().stream().filter(item -> assessments.containsKey(item.reference())).map(item -> {
            var asked = assessments.get(item.reference());
            return new Milestone(item, List.copyOf(asked.checkpoints()), List.copyOf(asked.questions()), List.copyOf(asked.risks()));
        }).toList();
        var groups = new LinkedHashMap<String, List<PlanItemRow>>();
        tree.ofKind(PlanItemKind.REQUIREMENT).stream().filter(item -> item.parentReference() != null)
                .forEach(item -> groups.computeIfAbsent(item.parentReference(), key -> new ArrayList<>()).add(item));
        return new MilestoneReport(tree.plan(), milestones, groups.entrySet().stream()
                .map(group -> new Arrangements(tree.item(group.getKey()), List.copyOf(group.getValue()))).toList());
    }

    public PlanDetails plan() {
        return plan;
    }

    public List<Milestone> milestones() {
        return milestones;
    }

    public List<Arrangements> arrangements() {
        return arrangements;
    }

    /** The steps of the scale, best first, as the return prints them. */
    public List<Rating> scale() {
        var scale = new ArrayList<>(plan.ratings());
        Collections.reverse(scale);
        return scale;
    }

    /** The words of the dates of the promises, in order, as the milestone with the most promises writes them. */
    public List<String> dates() {
        return milestones.stream().max((one, other) -> Integer.compare(one.checkpoints().size(), other.checkpoints().size()))
                .map(milestone -> milestone.checkpoints().stream().map(Checkpoint::dueAsWritten).toList()).orElse(List.of());
    }

    private Stream<Checkpoint> checkpoints() {
        return milestones.stream().flatMap(milestone -> milestone.checkpoints().stream());
    }

    public long promised() {
        return checkpoints().count();
    }

    public long achieved() {
        return checkpoints().filter(point -> Boolean.TRUE.equals(point.achieved())).count();
    }

    public long missed() {
        return checkpoints().filter(point -> Boolean.FALSE.equals(point.achieved())).count();
    }

    public long likely(Likelihood likelihood) {
        return checkpoints().filter(point -> point.achieved() == null && point.likelihood() == likelihood).count();
    }

    /** Promises still to come that are thought likely. */
    public long likely() {
        return likely(Likelihood.VERY_LIKELY) + likely(Likelihood.FAIRLY_LIKELY);
    }

    /** Promises still to come that are thought unlikely. */
    public long unlikely() {
        return likely(Likelihood.FAIRLY_UNLIKELY) + likely(Likelihood.VERY_UNLIKELY);
    }

    public long questions() {
        return milestones.stream().mapToLong(milestone -> milestone.questions().size()).sum();
    }

    public long unanswered() {
        return milestones.stream().mapToLong(Milestone::unanswered).sum();
    }

    public long required() {
        return arrangements.stream().mapToLong(group -> group.items().size()).sum();
    }

    /** How many arrangements have this rating. */
    public long rated(Rating rating) {
        return arrangements.stream().flatMap(group -> group.items().stream()).filter(item -> rating.equals(item.rating())).count();
    }

    public long notRated() {
        return arrangements.stream().flatMap(group -> group.items().stream()).filter(item -> item.rating() == null).count();
    }

    /** The newest day on which an arrangement was rated, or null. */
    public LocalDate ratedOn() {
        return arrangements.stream().flatMap(group -> group.items().stream()).flatMap(item -> Stream.ofNullable(item.reportedOn()))
                .max(LocalDate::compareTo).orElse(null);
    }
}
