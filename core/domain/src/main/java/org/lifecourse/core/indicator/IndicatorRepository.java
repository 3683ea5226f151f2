package org.lifecourse.core.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class IndicatorRepository {

    private static final int MOST = 2000;
    private static final String INDICATOR = "select i.id, i.version, i.code, i.service_area, i.module, i.scorecard, i.heading, i.position,"
            + " i.computed, i.permission, i.records_permission, d.id, d.number, d.valid_from, d.title, d.meaning, d.numerator, d.denominator,"
            + " d.unit, d.decimals, d.polarity, d.period_scheme, d.owner, d.source, d.small_numbers from core.indicator i"
            + " cross join lateral (select * from core.indicator_definition x where x.indicator_id = i.id"
            + " order by (x.valid_from <= ?1) desc, case when x.valid_from <= ?1 then x.number else -x.number end desc limit 1) d ";
    private static final int DEFINITION = 11;
    private static final String FIGURE = "select o.id, o.period_start, o.period_end, o.numerator, o.denominator, o.value, o.origin, o.note,"
            + " o.as_of, o.frozen_at, o.frozen_for, d.number, o.replaced_at, o.indicator_id from core.indicator_observation o"
            + " join core.indicator_definition d on d.id = o.definition_id ";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /** A figure with the indicator that it belongs to. */
    record OwnFigure(Long indicatorId, Figure figure) {
    }

    /** A target with the indicator that it belongs to. */
    record OwnGoal(Long indicatorId, IndicatorDetails.Goal goal) {
    }

    // indicators and their definitions

    Optional<Indicator> findRoot(String code) {
        return em.createQuery("select i from Indicator i where i.code = :code", Indicator.class).setParameter("code", code).getResultStream()
                .findFirst();
    }

    /** Counts the version on, so that somebody else who edits at the same time is told. */
    void touch(Indicator indicator) {
        em.lock(indicator, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
    }

    List<IndicatorRow> findAll(String area, LocalDate today) {
        return rows(em.createNativeQuery(INDICATOR + "where (?2 = '' or i.service_area = ?2) order by i.scorecard, i.position, i.code limit "
                + MOST).setParameter(1, today).setParameter(2, area == null ? "" : area)).stream().map(IndicatorRepository::indicator).toList();
    }

    List<IndicatorRow> findOfScorecard(String scorecard, LocalDate today) {
        return rows(em.createNativeQuery(INDICATOR + "where i.scorecard = ?2 order by i.position, i.code limit " + MOST)
                .setParameter(1, today).setParameter(2, scorecard)).stream().map(IndicatorRepository::indicator).toList();
    }

    Optional<IndicatorRow> find(String code, LocalDate today) {
        return rows(em.createNativeQuery(INDICATOR + "where i.code = ?2").setParameter(1, today).setParameter(2, code)).stream()
                .map(IndicatorRepository::indicator).findFirst();
    }

    List<IndicatorDefinition> findDefinitions(Long indicatorId) {
        return rows(em.createNativeQuery("select d.id, d.number, d.valid_from, d.title, d.meaning, d.numerator, d.denominator, d.unit, d.decimals,"
                + " d.polarity, d.period_scheme, d.owner, d.source, d.small_numbers from core.indicator_definition d where d.indicator_id = ?1"
                + " order by d.number desc").setParameter(1, indicatorId)).stream().map(row -> definition(row, 0)).toList();
    }

    /** The definition that holds at the end of a period; the first one for all periods before it. */
    Long findDefinitionId(Long indicatorId, LocalDate on) {
        return ((Number) em.createNativeQuery("select x.id from core.indicator_definition x where x.indicator_id = ?1"
                + " order by (x.valid_from <= ?2) desc, case when x.valid_from <= ?2 then x.number else -x.number end desc limit 1")
                .setParameter(1, indicatorId).setParameter(2, on).getSingleResult()).longValue();
    }

    /** Enters an indicator, or moves it to where its module now has it; what it means is entered once. */
    void declare(String module, IndicatorDeclaration said, LocalDate validFrom) {
        em.createNativeQuery("insert into core.indicator (code, service_area, module, scorecard, heading, position, computed, permission,"
                + " records_permission) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (code) do update set scorecard = ?4, heading = ?5,"
                + " position = ?6, computed = ?7, permission = ?8, records_permission = ?9")
                .setParameter(1, said.code()).setParameter(2, said.area()).setParameter(3, module).setParameter(4, said.scorecard())
                .setParameter(5, said.heading()).setParameter(6, said.position()).setParameter(7, said.computed())
                .setParameter(8, said.permission()).setParameter(9, said.recordsPermission()).executeUpdate();
        em.createNativeQuery("insert into core.indicator_definition (indicator_id, number, valid_from, title, meaning, numerator, denominator, unit,"
                + " decimals, polarity, period_scheme, owner) select i.id, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 from core.indicator i"
                + " where i.code = ?1 and not exists (select 1 from core.indicator_definition d where d.indicator_id = i.id)")
                .setParameter(1, said.code()).setParameter(2, validFrom).setParameter(3, said.title()).setParameter(4, said.meaning())
                .setParameter(5, said.numerator()).setParameter(6, said.denominator()).setParameter(7, said.unit().name())
                .setParameter(8, said.decimals()).setParameter(9, said.polarity().name()).setParameter(10, said.scheme().name())
                .setParameter(11, said.owner()).executeUpdate();
    }

    void declareScorecard(String code, String area, String title) {
        em.createNativeQuery("insert into core.scorecard (code, service_area, title) values (?1, ?2, ?3) on conflict (code) do nothing")
                .setParameter(1, code).setParameter(2, area).setParameter(3, title).executeUpdate();
    }

    void addDefinition(Long indicatorId, int number, DefinitionText text, IndicatorDefinition before) {
        em.createNativeQuery("insert into core.indicator_definition (indicator_id, number, valid_from, title, meaning, numerator, denominator, unit,"
                + " decimals, polarity, period_scheme, owner, source, small_numbers) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
                + " ?13, ?14)").setParameter(1, indicatorId).setParameter(2, number).setParameter(3, text.validFrom())
                .setParameter(4, text.title()).setParameter(5, text.meaning()).setParameter(6, text.numerator())
                .setParameter(7, text.denominator()).setParameter(8, before.unit().name()).setParameter(9, text.decimals())
                .setParameter(10, text.polarity().name()).setParameter(11, before.scheme().name()).setParameter(12, text.owner())
                .setParameter(13, text.source()).setParameter(14, text.smallNumbers()).executeUpdate();
    }

    // targets, benchmarks, comments

    List<IndicatorDetails.Goal> findGoals(Long indicatorId) {
        return rows(em.createNativeQuery("select t.indicator_id, t.valid_from, t.target, t.words from core.indicator_target t"
                + " where t.indicator_id = ?1 order by t.valid_from").setParameter(1, indicatorId)).stream().map(row -> goal(row).goal()).toList();
    }

    /** The targets of a table that hold on a day. */
    List<OwnGoal> findGoalsOfScorecard(String scorecard, LocalDate on) {
        return rows(em.createNativeQuery("select distinct on (t.indicator_id) t.indicator_id, t.valid_from, t.target, t.words"
                + " from core.indicator_target t join core.indicator i on i.id = t.indicator_id where i.scorecard = ?1 and t.valid_from <= ?2"
                + " order by t.indicator_id, t.valid_from desc").setParameter(1, scorecard).setParameter(2, on)).stream()
                .map(IndicatorRepository::goal).toList();
    }

    void putGoal(Long indicatorId, IndicatorDetails.Goal goal) {
        em.createNativeQuery("insert into core.indicator_target (indicator_id, valid_from, target, words)"
                + " values (?1, ?2, cast(nullif(?3, '') as numeric), ?4) on conflict (indicator_id, valid_from) do update"
                + " set target = excluded.target, words = excluded.words, version = core.indicator_target.version + 1")
                .setParameter(1, indicatorId).setParameter(2, goal.validFrom()).setParameter(3, text(goal.target()))
                .setParameter(4, goal.words()).executeUpdate();
    }

    List<IndicatorDetails.Benchmark> findBenchmarks(Long indicatorId) {
        return rows(em.createNativeQuery("select b.comparator, b.period_start, b.period_end, b.value, b.lower_quartile, b.median, b.upper_quartile,"
                + " b.source from core.indicator_benchmark b where b.indicator_id = ?1 order by b.period_end desc, b.comparator limit 200")
                .setParameter(1, indicatorId)).stream()
                .map(row -> new IndicatorDetails.Benchmark(Comparator.valueOf((String) row[0]), new Period(day(row[1]), day(row[2])),
                        number(row[3]), number(row[4]), number(row[5]), number(row[6]), (String) row[7]))
                .toList();
    }

    void putBenchmark(Long indicatorId, IndicatorDetails.Benchmark benchmark) {
        em.createNativeQuery("insert into core.indicator_benchmark (indicator_id, comparator, period_start, period_end, value, lower_quartile,"
                + " median, upper_quartile, source) values (?1, ?2, ?3, ?4, ?5, cast(nullif(?6, '') as numeric), cast(nullif(?7, '') as numeric),"
                + " cast(nullif(?8, '') as numeric), ?9) on conflict (indicator_id, comparator, period_start) do update set"
                + " period_end = excluded.period_end, value = excluded.value, lower_quartile = excluded.lower_quartile, median = excluded.median,"
                + " upper_quartile = excluded.upper_quartile, source = excluded.source, version = core.indicator_benchmark.version + 1")
                .setParameter(1, indicatorId).setParameter(2, benchmark.comparator().name()).setParameter(3, benchmark.period().start())
                .setParameter(4, benchmark.period().end()).setParameter(5, benchmark.value()).setParameter(6, text(benchmark.lowerQuartile()))
                .setParameter(7, text(benchmark.median())).setParameter(8, text(benchmark.upperQuartile())).setParameter(9, benchmark.source())
                .executeUpdate();
    }

    List<IndicatorDetails.Comment> findComments(Long indicatorId) {
        return rows(em.createNativeQuery("select c.period_end, c.text, coalesce(s.display_name, ''), c.written_at from core.indicator_comment c"
                + " left join core.staff s on s.id = c.written_by where c.indicator_id = ?1 order by c.period_end desc, c.written_at desc limit 200")
                .setParameter(1, indicatorId)).stream()
                .map(row -> new IndicatorDetails.Comment(day(row[0]), (String) row[1], (String) row[2], instant(row[3]))).toList();
    }

    void addComment(Long indicatorId, LocalDate periodEnd, String text, Long staffId, Instant now) {
        em.createNativeQuery("insert into core.indicator_comment (indicator_id, period_end, text, written_by, written_at)"
                + " values (?1, ?2, ?3, cast(nullif(?4, '') as bigint), ?5)").setParameter(1, indicatorId).setParameter(2, periodEnd)
                .setParameter(3, text).setParameter(4, staffId == null ? "" : staffId.toString()).setParameter(5, Timestamp.from(now))
                .executeUpdate();
    }

    // figures

    Optional<Figure> findFigure(Long indicatorId, Period period) {
        return rows(em.createNativeQuery(FIGURE + "where o.indicator_id = ?1 and o.period_start = ?2 and o.period_end = ?3"
                + " and o.locality_id is null and o.replaced_at is null").setParameter(1, indicatorId).setParameter(2, period.start())
                .setParameter(3, period.end())).stream().map(row -> figure(row).figure()).findFirst();
    }

    /** The figures that stand, oldest first. */
    List<Figure> findFigures(Long indicatorId) {
        return rows(em.createNativeQuery("select * from (" + FIGURE + "where o.indicator_id = ?1 and o.locality_id is null"
                + " and o.replaced_at is null order by o.period_end desc limit 240) f order by period_end").setParameter(1, indicatorId)).stream()
                .map(row -> figure(row).figure()).toList();
    }

    List<Figure> findReplaced(Long indicatorId) {
        return rows(em.createNativeQuery(FIGURE + "where o.indicator_id = ?1 and o.replaced_at is not null order by o.replaced_at desc, o.id desc"
                + " limit 50").setParameter(1, indicatorId)).stream().map(row -> figure(row).figure()).toList();
    }

    List<OwnFigure> findFiguresOfScorecard(String scorecard, LocalDate from, LocalDate to) {
        return rows(em.createNativeQuery(FIGURE + "join core.indicator i on i.id = o.indicator_id where i.scorecard = ?1 and o.period_end >= ?2"
                + " and o.period_end <= ?3 and o.locality_id is null and o.replaced_at is null limit " + MOST).setParameter(1, scorecard)
                .setParameter(2, from).setParameter(3, to)).stream().map(IndicatorRepository::figure).toList();
    }

    /** Last days of the periods of a scheme for which a table has figures, newest first. */
    @SuppressWarnings("unchecked")
    List<LocalDate> findEnds(String scorecard, PeriodScheme scheme) {
        return ((List<Object>) em.createNativeQuery("select distinct o.period_end from core.indicator_observation o join core.indicator i"
                + " on i.id = o.indicator_id join core.indicator_definition d on d.id = o.definition_id where i.scorecard = ?1"
                + " and d.period_scheme = ?2 and o.replaced_at is null and o.locality_id is null order by 1 desc limit 120")
                .setParameter(1, scorecard).setParameter(2, scheme.name()).getResultList()).stream().map(IndicatorRepository::day).toList();
    }

    void addFigure(Long indicatorId, Long definitionId, FigureBook.Entry entry, Origin origin, Instant now) {
        em.createNativeQuery("insert into core.indicator_observation (indicator_id, definition_id, period_start, period_end, numerator, denominator,"
                + " value, origin, note, as_of) values (?1, ?2, ?3, ?4, cast(nullif(?5, '') as numeric), cast(nullif(?6, '') as numeric),"
                + " cast(nullif(?7, '') as numeric), ?8, ?9, ?10)").setParameter(1, indicatorId).setParameter(2, definitionId)
                .setParameter(3, entry.period().start()).setParameter(4, entry.period().end()).setParameter(5, text(entry.numerator()))
                .setParameter(6, text(entry.denominator())).setParameter(7, text(entry.value())).setParameter(8, origin.name())
                .setParameter(9, entry.note()).setParameter(10, Timestamp.from(now)).executeUpdate();
    }

    void replace(Long figureId, Instant now) {
        em.createNativeQuery("update core.indicator_observation set replaced_at = ?2, version = version + 1 where id = ?1").setParameter(1, figureId)
                .setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    /** Freezes what stands and is not frozen yet, of the indicators given, in the periods that end between two days. */
    int freeze(List<Long> indicatorIds, LocalDate from, LocalDate to, String reason, Instant now) {
        return indicatorIds.stream().mapToInt(id -> em.createNativeQuery("update core.indicator_observation set frozen_at = ?4, frozen_for = ?5,"
                + " version = version + 1 where indicator_id = ?1 and period_end >= ?2 and period_end <= ?3 and replaced_at is null"
                + " and frozen_at is null").setParameter(1, id).setParameter(2, from).setParameter(3, to)
                .setParameter(4, Timestamp.from(now)).setParameter(5, reason).executeUpdate()).sum();
    }

    /** Whether no other node computes this indicator in this moment; the lock ends with the transaction. */
    boolean isAloneWith(String indicator) {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('core.indicator:' || ?1))").setParameter(1, indicator)
                .getSingleResult();
    }

    // scorecards

    List<Scorecard.Entry> findScorecards(String area) {
        return rows(em.createNativeQuery("select c.code, c.service_area, c.title, c.purpose,"
                + " (select count(*) from core.indicator i where i.scorecard = c.code),"
                + " (select max(o.period_end) from core.indicator_observation o join core.indicator i on i.id = o.indicator_id"
                + " where i.scorecard = c.code and o.replaced_at is null) from core.scorecard c where ?1 = '' or c.service_area = ?1"
                + " order by c.service_area, c.title limit 200").setParameter(1, area == null ? "" : area)).stream()
                .map(row -> new Scorecard.Entry((String) row[0], (String) row[1], (String) row[2], (String) row[3],
                        ((Number) row[4]).intValue(), day(row[5])))
                .toList();
    }

    private static IndicatorRow indicator(Object[] row) {
        return new IndicatorRow(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], (String) row[6], ((Number) row[7]).intValue(), (Boolean) row[8], (String) row[9], (String) row[10],
                definition(row, DEFINITION));
    }

    private static IndicatorDefinition definition(Object[] row, int at) {
        return new IndicatorDefinition(((Number) row[at]).longValue(), ((Number) row[at + 1]).intValue(), day(row[at + 2]), (String) row[at + 3],
                (String) row[at + 4], (String) row[at + 5], (String) row[at + 6], Unit.valueOf((String) row[at + 7]),
                ((Number) row[at + 8]).intValue(), Polarity.valueOf((String) row[at + 9]), PeriodScheme.valueOf((String) row[at + 10]),
                (String) row[at + 11], (String) row[at + 12], (Boolean) row[at + 13]);
    }

    private static OwnGoal goal(Object[] row) {
        return new OwnGoal(((Number) row[0]).longValue(), new IndicatorDetails.Goal(day(row[1]), number(row[2]), (String) row[3]));
    }

    private static OwnFigure figure(Object[] row) {
        return new OwnFigure(((Number) row[13]).longValue(), new Figure(((Number) row[0]).longValue(), new Period(day(row[1]), day(row[2])),
                number(row[3]), number(row[4]), number(row[5]), Origin.valueOf((String) row[6]), (String) row[7], instant(row[8]),
                instant(row[9]), (String) row[10], ((Number) row[11]).intValue(), instant(row[12])));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static String text(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static BigDecimal number(Object value) {
        return (BigDecimal) value;
    }

    private static LocalDate day(Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    private static Instant instant(Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }
}
