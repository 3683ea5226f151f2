package org.lifecourse.governance.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanItemDetails.Lead;
import org.lifecourse.core.plan.PlanItemDetails.Update;
import org.lifecourse.core.plan.PlanItemKind;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanTree;
import org.lifecourse.core.plan.Rating;
import org.lifecourse.core.plan.Tally;

/**
 * The progress of a plan in one quarter, compared with the end of the quarter before.
 *
 * <p>While the quarter runs the figures are those of today. A plan keeps how far work has come only for today; work that is completed today
 * counts as open at the end of an earlier quarter when its progress had been reported below 100 % by then. Steps of an action that nobody
 * rates by themselves are told with their action and not counted.
 */
public final class ProgressReport {

    private static final int COMPLETE = 100;
    private static final Set<PlanItemKind> PARTS = Set.of(PlanItemKind.THEME, PlanItemKind.STAGE, PlanItemKind.ENABLER);
    private static final List<String> TONES = List.of("red", "amber", "green");

    private final FinancialQuarter quarter;
    private final LocalDate asOf;
    private final PlanTree now;
    private final PlanTree before;
    private final List<ProgressEntry> entries;
    private final Set<String> counted;

    /** What the report is made of: updates and leads by reference of the entry. */
    public record Sources(PlanTree now, PlanTree before, Map<String, Update> updates, Map<String, List<Lead>> leads) {
    }

    /**
     * How many stand so, and how many more or fewer than before.
     *
     * @param tone red, amber, green, or grey for what has not been reported
     */
    public record Headline(String tone, long count, long change) {
    }

    /**
     * A theme, stage or enabler.
     *
     * @param group title of the entry above it, or nothing
     */
    public record Part(PlanItemRow heading, String group, Tally now, Tally before) {

        /** How many more red ones than before; negative for fewer. */
        public long moreRed() {
            return now.red() - before.red();
        }
    }

    private ProgressReport(FinancialQuarter quarter, LocalDate asOf, PlanTree now, PlanTree before, List<ProgressEntry> entries) {
        this.quarter = quarter;
        this.asOf = asOf;
        this.now = now;
        this.before = before;
        this.entries = entries;
        this.counted = entries.stream().map(entry -> entry.item().reference()).collect(Collectors.toSet());
    }

    /** @param asOf the last day of the quarter, or today while it runs */
    public static ProgressReport of(FinancialQuarter quarter, LocalDate asOf, Sources sources) {
        var ratings = sources.now().plan().ratings();
        var entries = sources.now().items().stream().filter(item -> isCounted(sources.now(), item)).map(item -> {
            var earlier = sources.before().item(item.reference());
            var then = earlier == null ? null : earlier.rating();
            var trail = sources.now().trail(item.reference());
            return new ProgressEntry(item, trail.isEmpty() ? null : trail.get(trail.size() - 1), then,
                    movement(ratings, then, item.rating()), sources.updates().get(item.reference()),
                    sources.leads().getOrDefault(item.reference(), List.of()), wasOpen(item));
        }).toList();
        return new ProgressReport(quarter, asOf, sources.now(), sources.before(), entries);
    }

    private static boolean isCounted(PlanTree tree, PlanItemRow item) {
        if (item.isHeading() || item.delivery() == Delivery.WITHDRAWN) {
            return false;
        }
        return item.rating() != null || tree.trail(item.reference()).stream().allMatch(PlanItemRow::isHeading);
    }

    /** Ratings stand in the order of the scale, worst first. */
    static Movement movement(List<Rating> scale, Rating before, Rating now) {
        if (now == null) {
            return Movement.NOT_REPORTED;
        }
        if (before == null) {
            return Movement.NEWLY_REPORTED;
        }
        var steps = scale.indexOf(now) - scale.indexOf(before);
        if (steps == 0) {
            return Movement.UNCHANGED;
        }
        return steps > 0 ? Movement.IMPROVED : Movement.WORSENED;
    }

    private static boolean wasOpen(PlanItemRow item) {
        if (item.delivery().isOpen()) {
            return item.progress() == null || item.progress() < COMPLETE;
        }
        return item.progress() != null && item.progress() < COMPLETE;
    }

    public PlanDetails plan() {
        return now.plan();
    }

    public FinancialQuarter quarter() {
        return quarter;
    }

    /** The day of which the figures speak. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The last day of the quarter before, with which they are compared. */
    public LocalDate comparedWith() {
        return quarter.previous().last();
    }

    /** Whether the quarter has not ended yet. */
    public boolean isRunning() {
        return asOf.isBefore(quarter.last());
    }

    public Tally tally() {
        return tally(now.items());
    }

    private Tally tally(List<PlanItemRow> items) {
        return Tally.of(items.stream().filter(item -> counted.contains(item.reference())).toList());
    }

    /** Red, amber, green and not reported, each with its change. */
    public List<Headline> headlines() {
        var then = tally(before.items());
        var found = new ArrayList<Headline>();
        TONES.forEach(tone -> found.add(new Headline(tone, count(tally(), tone), count(tally(), tone) - count(then, tone))));
        found.add(new Headline("grey", tally().notRated(), tally().notRated() - then.notRated()));
        return found;
    }

    private static long count(Tally tally, String tone) {
        return switch (tone) {
            case "red" -> tally.red();
            case "amber" -> tally.amber();
            default -> tally.green();
        };
    }

    /** The work of the plan, in its order. */
    public List<ProgressEntry> entries() {
        return entries;
    }

    public List<ProgressEntry> moved(Movement movement) {
        return entries.stream().filter(entry -> entry.movement() == movement).toList();
    }

    public List<ProgressEntry> improved() {
        return moved(Movement.IMPROVED);
    }

    public List<ProgressEntry> worsened() {
        return moved(Movement.WORSENED);
    }

    public List<ProgressEntry> newlyReported() {
        return moved(Movement.NEWLY_REPORTED);
    }

    /** Themes, stages and enablers; where a plan has none of them its top headings, or the priorities that its work serves. */
    public List<Part> parts() {
        var headings = now.items().stream().filter(item -> PARTS.contains(item.kind())).toList();
        if (headings.isEmpty()) {
            headings = now.top().stream().filter(item -> item.isHeading() && now.hasChildren(item.reference())).toList();
        }
        return headings.isEmpty() ? priorities() : headings.stream().map(heading -> {
            var above = now.trail(heading.reference());
            return new Part(heading, above.isEmpty() ? "" : above.get(0).title(), tally(now.below(heading.reference())),
                    tally(before.below(heading.reference())));
        }).toList();
    }

    private List<Part> priorities() {
        return now.ofKind(PlanItemKind.PRIORITY).stream()
                .map(priority -> new Part(priority, "", tally(serving(now, priority)), tally(serving(before, priority)))).toList();
    }

    private static List<PlanItemRow> serving(PlanTree tree, PlanItemRow priority) {
        return tree.items().stream().filter(item -> item.servesItem(priority.reference())).toList();
    }

    /** What stands red, then amber. */
    public List<ProgressEntry> concerns() {
        return Stream.of("red", "amber").flatMap(tone -> entries.stream().filter(entry -> entry.now() != null
                && entry.now().tone().equals(tone))).toList();
    }

    public long reported() {
        return entries.stream().filter(ProgressEntry::isReported).count();
    }

    /** Open work of which nothing was written in the quarter. */
    public List<ProgressEntry> notReported() {
        return entries.stream().filter(ProgressEntry::isToChase).toList();
    }

    /** Open work whose last day had passed, the longest overdue first. */
    public List<ProgressEntry> overdue() {
        return entries.stream().filter(entry -> entry.open() && entry.item().target().to() != null && entry.item().target().to().isBefore(asOf))
                .sorted(Comparator.comparing(entry -> entry.item().target().to())).toList();
    }

    /** Open work with a date that ends in the next quarter. */
    public List<ProgressEntry> comingUp() {
        var next = quarter.next();
        return entries.stream().filter(entry -> entry.open() && entry.item().target().dates().stream().anyMatch(span -> next.includes(span.to())))
                .sorted(Comparator.comparing(entry -> entry.item().target().to())).toList();
    }
}
