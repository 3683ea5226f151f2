package org.lifecourse.core.indicator;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.indicator.IndicatorComputation.IndicatorRecord;

/** The figures that this module brings: it enters what they mean when it starts, and computes them from its records. */
@ApplicationService
public class IndicatorComputationService {

    /** The first definition holds for everything that was counted before. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final int RECORDS_AT_MOST = 1000;

    @Inject
    private IndicatorRepository repository;
    @Inject
    private FigureBook book;
    @Inject
    @Any
    private Instance<IndicatorComputation> computations;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Enters the figures of a module. What somebody changed later stays.
     *
     * @param texts may name the tables, by {@code scorecard.CODE}
     */
    @OpenToAll(because = "modules register their figures on start, before anybody signs in", beforeSignIn = true)
    public void declare(String module, List<IndicatorDeclaration> declarations, ResourceBundle texts) {
        var areas = new TreeSet<String>();
        for (var said : declarations) {
            repository.declare(module, said, BEGINNING);
            if (!said.scorecard().isBlank() && areas.add(said.scorecard())) {
                repository.declareScorecard(said.scorecard(), said.area(), title(said.scorecard(), texts));
            }
        }
    }

    private static String title(String scorecard, ResourceBundle texts) {
        var key = "scorecard." + scorecard;
        if (texts != null && texts.containsKey(key)) {
            return texts.getString(key);
        }
        var words = scorecard.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Codes of the figures that this module computes. */
    @OpenToAll(because = "says which figures can be computed here, not what they are", beforeSignIn = true)
    public List<String> computable() {
        return computations.stream().map(IndicatorComputation::indicator).sorted().toList();
    }

    /**
     * Computes the figures of the last periods anew, now.
     *
     * @return how many figures are new or other than before
     */
    @RequiresPermission(Permissions.INDICATOR_EDIT)
    public int compute(String code) {
        var computation = computation(code);
        current.mustHold(Permissions.INDICATOR_EDIT, find(code).area());
        return refresh(computation);
    }

    /** Computes as the portal itself, on schedule. Does nothing while another node does the same. */
    @OpenToAll(because = "the portal computes by itself; nobody else may", beforeSignIn = true)
    public int computeBySchedule(String code) {
        if (!current.get().system()) {
            throw new AccessDenied("portal");
        }
        return repository.isAloneWith(code) ? refresh(computation(code)) : 0;
    }

    /** The records behind a figure, for those who may see them. Each such view is recorded. */
    @OpenToAll(because = "each indicator names the permission that reads its records, which is checked")
    public List<IndicatorRecord> records(String code, LocalDate periodEnd) {
        var indicator = find(code);
        current.mustHold(indicator.recordsPermission(), indicator.area());
        var period = indicator.definition().scheme().around(periodEnd);
        audit.seen("indicator.records-viewed", "indicator", code);
        return computation(code).records(period.start(), period.end(), RECORDS_AT_MOST);
    }

    int refresh(IndicatorComputation computation) {
        var indicator = find(computation.indicator());
        var scheme = indicator.definition().scheme();
        var periods = scheme.upTo(scheme.lastOver(LocalDate.now(clock)), IndicatorService.COLUMNS);
        var changed = 0;
        for (var period : periods) {
            var computed = computation.compute(period.start(), period.end());
            var outcome = book.enter(indicator, entry(indicator.definition(), period, computed), Origin.COMPUTED);
            changed += outcome == FigureBook.Outcome.ADDED || outcome == FigureBook.Outcome.REPLACED ? 1 : 0;
        }
        if (changed > 0) {
            audit.changed("indicator.computed", "indicator", indicator.code(), Map.of(),
                    Map.of("to", periods.get(periods.size() - 1).end(), "figures", changed));
        }
        return changed;
    }

    private static FigureBook.Entry entry(IndicatorDefinition definition, Period period, IndicatorComputation.Computed computed) {
        var numerator = BigDecimal.valueOf(computed.numerator());
        var denominator = computed.denominator() == null ? null : BigDecimal.valueOf(computed.denominator());
        var value = denominator == null ? numerator : definition.unit().figure(numerator, denominator, definition.decimals());
        return new FigureBook.Entry(period, numerator, denominator, value, "");
    }

    private IndicatorComputation computation(String code) {
        return computations.stream().filter(one -> one.indicator().equals(code)).findFirst()
                .orElseThrow(() -> new RuleViolation("indicator.notComputedHere"));
    }

    private IndicatorRow find(String code) {
        return repository.find(code, LocalDate.now(clock)).orElseThrow(() -> new RuleViolation("indicator.unknown", code));
    }
}
