package org.lifecourse.core.indicator;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.audit.AuditTrail;

/** Reading figures: tables, single indicators, and the list of them. Each figure names the permission that reads it. */
@ApplicationService
public class IndicatorService {

    /** Columns of a table. */
    static final int COLUMNS = 4;
    private static final String MONTHLY = ".monthly";

    @Inject
    private IndicatorRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * The tables of a service area, or of all when it is null; only those with something that the person may read.
     *
     * @throws AccessDenied when the person reads no figures at all
     */
    @OpenToAll(because = "each figure names the permission that reads it, which is checked for each")
    public List<Scorecard.Entry> scorecards(String area) {
        var readable = indicators(area).stream().map(IndicatorRow::scorecard).collect(Collectors.toSet());
        return repository.findScorecards(area).stream().filter(card -> readable.contains(card.code())).toList();
    }

    /**
     * The indicators of a service area, or of all when it is null, that the person may read.
     *
     * @throws AccessDenied when the person reads no figures at all
     */
    @OpenToAll(because = "each figure names the permission that reads it, which is checked for each")
    public List<IndicatorRow> indicators(String area) {
        var readable = readable(repository.findAll(area, today()));
        if (readable.isEmpty() && !current.may(Permissions.INDICATOR_VIEW)) {
            throw new AccessDenied(Permissions.INDICATOR_VIEW);
        }
        return readable;
    }

    /**
     * A table with the periods that lead up to a day; those that lead up to its newest figure when the day is null.
     *
     * @throws AccessDenied when the person may read nothing in it
     */
    @OpenToAll(because = "each figure names the permission that reads it, which is checked for each")
    public Scorecard scorecard(String code, LocalDate to) {
        var all = repository.findOfScorecard(code, today());
        if (all.isEmpty()) {
            throw new RuleViolation("scorecard.unknown", code);
        }
        var rows = readable(all);
        if (rows.isEmpty()) {
            throw new AccessDenied(all.get(0).permission());
        }
        var scheme = all.get(0).definition().scheme();
        var entry = repository.findScorecards(null).stream().filter(card -> card.code().equals(code)).findFirst()
                .orElseThrow(() -> new RuleViolation("scorecard.unknown", code));
        var ends = repository.findEnds(code, scheme);
        var last = to != null ? scheme.around(to) : ends.isEmpty() ? scheme.lastOver(today()) : scheme.around(ends.get(0));
        var columns = scheme.upTo(last, COLUMNS);
        audit.seen("scorecard.viewed", "scorecard", code);
        return new Scorecard(code, entry.area(), entry.title(), entry.purpose(), scheme, columns, ends,
                lines(code, rows.stream().filter(row -> row.definition().scheme() == scheme).toList(), columns),
                rows.stream().filter(row -> row.definition().scheme() != scheme).toList());
    }

    private List<Scorecard.Line> lines(String code, List<IndicatorRow> rows, List<Period> columns) {
        var last = columns.get(columns.size() - 1).end();
        var figures = new HashMap<Long, Map<LocalDate, Figure>>();
        for (var own : repository.findFiguresOfScorecard(code, columns.get(0).end(), last)) {
            if (columns.contains(own.figure().period())) {
                figures.computeIfAbsent(own.indicatorId(), id -> new HashMap<>()).put(own.figure().period().end(), own.figure());
            }
        }
        var goals = repository.findGoalsOfScorecard(code, last).stream()
                .collect(Collectors.toMap(IndicatorRepository.OwnGoal::indicatorId, IndicatorRepository.OwnGoal::goal));
        return rows.stream().map(row -> new Scorecard.Line(row, figures.getOrDefault(row.id(), Map.of()), goals.get(row.id()))).toList();
    }

    /** All that is known about an indicator. */
    @OpenToAll(because = "each figure names the permission that reads it, which is checked")
    public IndicatorDetails details(String code) {
        var indicator = find(code);
        current.mustHold(indicator.permission(), indicator.area());
        audit.seen("indicator.viewed", "indicator", code);
        return new IndicatorDetails(indicator, repository.findDefinitions(indicator.id()), repository.findGoals(indicator.id()),
                repository.findBenchmarks(indicator.id()), repository.findFigures(indicator.id()), repository.findReplaced(indicator.id()),
                repository.findComments(indicator.id()));
    }

    /** The indicator that counts the same month by month, when there is one: it is named like the other with {@code .monthly} behind it. */
    @OpenToAll(because = "each figure names the permission that reads it, which is checked")
    public IndicatorDetails chartOf(String code) {
        return repository.find(code + MONTHLY, today()).filter(this::mayRead).map(row -> details(row.code())).orElseGet(() -> details(code));
    }

    /** Whether there is an indicator that counts the same month by month. */
    @OpenToAll(because = "each figure names the permission that reads it, which is checked")
    public boolean hasMonths(String code) {
        return repository.find(code + MONTHLY, today()).filter(this::mayRead).isPresent();
    }

    /** Whether the person may see the records behind a figure, and small numbers in what leaves the service. */
    @OpenToAll(because = "tells people what they themselves may do")
    public boolean mayOpenRecords(String code) {
        var indicator = find(code);
        return current.may(indicator.recordsPermission(), indicator.area());
    }

    private IndicatorRow find(String code) {
        return repository.find(code, today()).orElseThrow(() -> new RuleViolation("indicator.unknown", code));
    }

    private List<IndicatorRow> readable(List<IndicatorRow> rows) {
        return rows.stream().filter(this::mayRead).toList();
    }

    private boolean mayRead(IndicatorRow row) {
        return current.may(row.permission(), row.area());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
