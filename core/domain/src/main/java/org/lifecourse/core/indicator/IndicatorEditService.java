package org.lifecourse.core.indicator;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;

/** Changing what figures mean and should reach, entering figures, and freezing what was published. */
@ApplicationService
public class IndicatorEditService {

    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_COMMENT = 2000;
    private static final String KIND = "indicator";

    @Inject
    private IndicatorRepository repository;
    @Inject
    private FigureBook book;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** The indicator for somebody who is going to change it. */
    @RequiresPermission(Permissions.INDICATOR_EDIT)
    public IndicatorDetails toEdit(String code) {
        var indicator = find(code);
        current.mustHold(Permissions.INDICATOR_EDIT, indicator.area());
        return new IndicatorDetails(indicator, repository.findDefinitions(indicator.id()), repository.findGoals(indicator.id()),
                repository.findBenchmarks(indicator.id()), List.of(), List.of(), List.of());
    }

    /** Adds a version of the definition. Figures of earlier periods keep the version under which they were made. */
    @RequiresPermission(Permissions.INDICATOR_EDIT)
    public void define(String code, long seen, DefinitionText text) {
        var indicator = rootToEdit(code, seen);
        var before = repository.findDefinitions(indicator.id()).get(0);
        if (!text.validFrom().isAfter(before.validFrom())) {
            throw RuleViolation.at("validFrom", "indicator.versionMustBeLater", before.validFrom());
        }
        repository.addDefinition(indicator.id(), before.number() + 1, text, before);
        repository.touch(indicator);
        audit.changed("indicator.defined", KIND, code, Map.of("version", before.number(), "title", before.title(), "meaning", before.meaning(),
                "polarity", before.polarity(), "decimals", before.decimals()), Map.of("version", before.number() + 1, "validFrom", text.validFrom(),
                "title", text.title(), "meaning", text.meaning(), "polarity", text.polarity(), "decimals", text.decimals()));
    }

    /** Sets the target from a day on, or says that none is set. */
    @RequiresPermission(Permissions.INDICATOR_EDIT)
    public void setTarget(String code, long seen, IndicatorDetails.Goal goal) {
        var indicator = rootToEdit(code, seen);
        putTarget(find(code), goal);
        repository.touch(indicator);
    }

    /**
     * Sets a target from a file.
     *
     * @return false when it stood there already
     */
    @RequiresPermission(Permissions.INDICATOR_EDIT)
    public boolean recordTarget(String code, IndicatorDetails.Goal goal) {
        return putTarget(editable(code), goal);
    }

    private boolean putTarget(IndicatorRow indicator, IndicatorDetails.Goal goal) {
        if (goal.validFrom() == null) {
            throw RuleViolation.at("validFrom", "indicator.dayMissing");
        }
        mustBePossible("target", goal.target(), indicator.definition().unit());
        var words = DefinitionText.text("words", goal.words(), LONGEST_WORDS);
        var before = repository.findGoals(indicator.id()).stream().filter(kept -> kept.validFrom().equals(goal.validFrom())).findFirst().orElse(null);
        if (before != null && before.words().equals(words) && (before.target() == null ? goal.target() == null
                : goal.target() != null && before.target().compareTo(goal.target()) == 0)) {
            return false;
        }
        repository.putGoal(indicator.id(), new IndicatorDetails.Goal(goal.validFrom(), goal.target(), words));
        audit.changed("indicator.target-set", KIND, indicator.code(), before == null ? Map.of() : values(before.target(), before.words()),
                values(goal.target(), words));
        return true;
    }

    private static Map<String, Object> values(BigDecimal target, String words) {
        var values = new HashMap<String, Object>();
        values.put("target", target);
        values.put("words", words);
        return values;
    }

    /**
     * Enters what others reached. Their periods may be longer than ours, as in yearly returns.
     *
     * @return false when it stood there already
     */
    @RequiresPermission(Permissions.INDICATOR_EDIT)
    public boolean recordBenchmark(String code, IndicatorDetails.Benchmark benchmark) {
        var indicator = editable(code);
        mustBeOver(benchmark.period());
        mustBePossible("value", benchmark.value(), indicator.definition().unit());
        if (!isAscending(benchmark.lowerQuartile(), benchmark.median()) || !isAscending(benchmark.median(), benchmark.upperQuartile())
                || !isAscending(benchmark.lowerQuartile(), benchmark.upperQuartile())) {
            throw RuleViolation.at("median", "indicator.quartilesOutOfOrder");
        }
        if (repository.findBenchmarks(indicator.id()).contains(benchmark)) {
            return false;
        }
        repository.putBenchmark(indicator.id(), benchmark);
        audit.changed("indicator.benchmark-entered", KIND, code, Map.of(),
                Map.of("comparator", benchmark.comparator(), "period", benchmark.period().end(), "value", benchmark.value()));
        return true;
    }

    private static boolean isAscending(BigDecimal one, BigDecimal other) {
        return one == null || other == null || one.compareTo(other) <= 0;
    }

    /** Enters a figure that somebody brings, from a file. */
    @RequiresPermission(Permissions.INDICATOR_EDIT)
    public FigureBook.Outcome recordFigure(FigureText text) {
        var indicator = editable(text.indicator());
        var period = new Period(text.start(), text.end());
        mustFit(indicator, period);
        var definition = indicator.definition();
        var value = text.value();
        if (text.denominator() != null && text.denominator().signum() == 0) {
            if (value != null) {
                throw RuleViolation.at("value", "indicator.nothingToDivideBy");
            }
        } else if (value == null && text.numerator() != null) {
            value = text.denominator() == null ? text.numerator()
                    : definition.unit().figure(text.numerator(), text.denominator(), definition.decimals());
        } else if (value == null) {
            throw RuleViolation.at("value", "indicator.valueMissing");
        }
        mustBePossible("value", value, definition.unit());
        var outcome = book.enter(indicator, new FigureBook.Entry(period, text.numerator(), text.denominator(), value,
                DefinitionText.text("note", text.note(), LONGEST_NOTE)), Origin.IMPORTED);
        if (outcome != FigureBook.Outcome.SAME) {
            var after = new HashMap<String, Object>();
            after.put("period", period.end());
            after.put("value", value);
            audit.changed("indicator.figure-entered", KIND, text.indicator(), Map.of(), after);
        }
        return outcome;
    }

    private void mustFit(IndicatorRow indicator, Period period) {
        if (period.start() == null || period.end() == null || !indicator.definition().scheme().fits(period.start(), period.end())) {
            throw RuleViolation.at("period_end", "indicator.periodDoesNotFit", indicator.definition().scheme());
        }
        mustBeOver(period);
    }

    private void mustBeOver(Period period) {
        if (period.end().isBefore(period.start())) {
            throw RuleViolation.at("period_end", "indicator.periodBackwards");
        }
        if (!period.isOverOn(LocalDate.now(clock))) {
            throw RuleViolation.at("period_end", "indicator.periodNotOver", period.end());
        }
    }

    private static void mustBePossible(String field, BigDecimal value, Unit unit) {
        if (value != null && (value.signum() < 0 && unit != Unit.POUNDS || unit.most() != null && value.compareTo(unit.most()) > 0)) {
            throw RuleViolation.at(field, "indicator.valueImpossible", value.toPlainString());
        }
    }

    /** Says something about a period. */
    @OpenToAll(because = "analysts comment, and those who answer for the records; both are checked")
    public void comment(String code, LocalDate periodEnd, String text) {
        var indicator = find(code);
        if (!mayComment(indicator)) {
            throw new AccessDenied(indicator.recordsPermission());
        }
        var words = DefinitionText.text("comment", text, LONGEST_COMMENT);
        if (words.isEmpty()) {
            throw RuleViolation.at("comment", "indicator.commentMissing");
        }
        if (repository.findFigures(indicator.id()).stream().noneMatch(figure -> figure.period().end().equals(periodEnd))) {
            throw RuleViolation.at("period", "indicator.periodUnknown");
        }
        repository.addComment(indicator.id(), periodEnd, words, current.get().staffId(), clock.instant());
        audit.changed("indicator.commented", KIND, code, Map.of(), Map.of("period", periodEnd, "text", words));
    }

    /** Whether the person may comment: analysts, and those who read the figure and the records behind it. */
    @OpenToAll(because = "tells people what they themselves may do")
    public boolean mayComment(String code) {
        return mayComment(find(code));
    }

    private boolean mayComment(IndicatorRow indicator) {
        return current.may(Permissions.INDICATOR_EDIT, indicator.area())
                || current.may(indicator.permission(), indicator.area()) && current.may(indicator.recordsPermission(), indicator.area());
    }

    /**
     * Asks before a page offers to freeze.
     *
     * @throws AccessDenied when the person may not, in this service area
     */
    @RequiresPermission(Permissions.INDICATOR_FREEZE)
    public void mustMayFreeze(String area) {
        current.mustHold(Permissions.INDICATOR_FREEZE, area);
    }

    /**
     * Freezes the figures of a table that stand in its periods up to a day. Nobody replaces a frozen figure.
     *
     * @return how many were frozen
     */
    @RequiresPermission(Permissions.INDICATOR_FREEZE)
    public int freeze(String scorecard, LocalDate to, String reason) {
        var rows = repository.findOfScorecard(scorecard, LocalDate.now(clock));
        if (rows.isEmpty()) {
            throw new RuleViolation("scorecard.unknown", scorecard);
        }
        rows.forEach(row -> current.mustHold(Permissions.INDICATOR_FREEZE, row.area()));
        var words = DefinitionText.text("reason", reason, LONGEST_WORDS);
        if (words.isEmpty()) {
            throw RuleViolation.at("reason", "indicator.freezeReasonMissing");
        }
        var scheme = rows.get(0).definition().scheme();
        var columns = scheme.upTo(scheme.around(to), IndicatorService.COLUMNS);
        var ids = rows.stream().filter(row -> row.definition().scheme() == scheme).map(IndicatorRow::id).toList();
        var frozen = repository.freeze(ids, columns.get(0).end(), columns.get(columns.size() - 1).end(), words, clock.instant());
        if (frozen == 0) {
            throw new RuleViolation("indicator.nothingToFreeze");
        }
        audit.changed("scorecard.frozen", "scorecard", scorecard, Map.of(), Map.of("to", columns.get(columns.size() - 1).end(), "figures", frozen),
                words);
        return frozen;
    }

    private Indicator rootToEdit(String code, long seen) {
        var indicator = repository.findRoot(code).orElseThrow(() -> new RuleViolation("indicator.unknown", code));
        current.mustHold(Permissions.INDICATOR_EDIT, indicator.serviceArea());
        indicator.mustStillBe(seen);
        return indicator;
    }

    private IndicatorRow editable(String code) {
        var indicator = find(code);
        current.mustHold(Permissions.INDICATOR_EDIT, indicator.area());
        return indicator;
    }

    private IndicatorRow find(String code) {
        return repository.find(code, LocalDate.now(clock)).orElseThrow(() -> RuleViolation.at("indicator", "indicator.unknown", code));
    }
}
