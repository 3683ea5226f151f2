package org.lifecourse.core.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifecourse.core.deadline.DeadlineRuleService.ClosureDayRow;
import org.lifecourse.core.deadline.DeadlineRuleService.HolidayChangeRow;
import org.lifecourse.core.deadline.DeadlineRuleService.HolidayKind;

@ApplicationScoped
class DeadlineRuleRepository {

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /** A ground with the least number of days it has to cover. */
    record StoredGround(DeadlineService.Ground ground, int leastDays) {
    }

    void add(DeadlineRule rule) {
        em.persist(rule);
        em.flush();
    }

    /** A version has to end in the database before the next one begins there. */
    void flush() {
        em.flush();
    }

    Optional<DeadlineRule> findInForce(String code, LocalDate day) {
        return em.createQuery("select r from DeadlineRule r where r.code = :code and r.validFrom <= :day"
                + " and (r.validTo is null or r.validTo >= :day)", DeadlineRule.class).setParameter("code", code).setParameter("day", day)
                .getResultStream().findFirst();
    }

    /** All versions, newest first. */
    List<DeadlineRule> findVersions(String code) {
        return em.createQuery("select r from DeadlineRule r where r.code = :code order by r.validFrom desc", DeadlineRule.class)
                .setParameter("code", code).getResultList();
    }

    /** All versions of these rules by their codes, newest first. */
    Map<String, List<DeadlineRule>> findVersions(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : em.createQuery("select r from DeadlineRule r where r.code in :codes order by r.validFrom desc", DeadlineRule.class)
                .setParameter("codes", codes).getResultStream().collect(Collectors.groupingBy(DeadlineRule::code));
    }

    List<DeadlineRule> findAll(RuleFilter filter, LocalDate day) {
        return em.createQuery("select r from DeadlineRule r where r.validFrom <= :day and (r.validTo is null or r.validTo >= :day)"
                + " and (:area = '' or r.area = :area) order by r.area, r.title, r.code", DeadlineRule.class).setParameter("day", day)
                .setParameter("area", filter.area()).getResultList();
    }

    List<StoredGround> findGrounds(String rule) {
        return rows("select code, text, evidence, source, least_days from core.deadline_ground where rule_code = ?1 order by id", rule).stream()
                .map(row -> new StoredGround(new DeadlineService.Ground((String) row[0], (String) row[1], (String) row[2], (String) row[3]),
                        ((Number) row[4]).intValue())).toList();
    }

    /** The words of each ground of these rules, by rule and code. */
    Map<String, Map<String, String>> findGroundTexts(List<String> ofRules) {
        var texts = new HashMap<String, Map<String, String>>();
        rows("select rule_code, code, text from core.deadline_ground where rule_code = any (string_to_array(?1, ','))", String.join(",", ofRules))
                .forEach(row -> texts.computeIfAbsent((String) row[0], rule -> new HashMap<>()).put((String) row[1], (String) row[2]));
        return texts;
    }

    /** The calendar with all that was entered. */
    WorkingCalendar calendar() {
        var closures = new HashMap<LocalDate, String>();
        var proclaimed = new HashMap<LocalDate, String>();
        var worked = new HashSet<LocalDate>();
        for (var row : rows("select day, '', reason from core.closure_day union all select day, kind, reason from core.holiday_change")) {
            if ("".equals(row[1])) {
                closures.put(day(row[0]), (String) row[2]);
            } else if (HolidayKind.valueOf((String) row[1]) == HolidayKind.HOLIDAY) {
                proclaimed.put(day(row[0]), (String) row[2]);
            } else {
                worked.add(day(row[0]));
            }
        }
        return new WorkingCalendar(closures, proclaimed, worked);
    }

    List<ClosureDayRow> findClosureDays() {
        return rows("select day, reason from core.closure_day order by day desc").stream()
                .map(row -> new ClosureDayRow(day(row[0]), (String) row[1])).toList();
    }

    List<HolidayChangeRow> findHolidayChanges() {
        return rows("select day, kind, reason from core.holiday_change order by day desc").stream()
                .map(row -> new HolidayChangeRow(day(row[0]), HolidayKind.valueOf((String) row[1]), (String) row[2])).toList();
    }

    void addClosureDay(LocalDate day, String reason) {
        em.createNativeQuery("insert into core.closure_day (day, reason) values (?1, ?2)").setParameter(1, Date.valueOf(day))
                .setParameter(2, reason).executeUpdate();
    }

    void removeClosureDay(LocalDate day) {
        em.createNativeQuery("delete from core.closure_day where day = ?1").setParameter(1, Date.valueOf(day)).executeUpdate();
    }

    void addHolidayChange(LocalDate day, HolidayKind kind, String reason) {
        em.createNativeQuery("insert into core.holiday_change (day, kind, reason) values (?1, ?2, ?3)").setParameter(1, Date.valueOf(day))
                .setParameter(2, kind.name()).setParameter(3, reason).executeUpdate();
    }

    void removeHolidayChange(LocalDate day) {
        em.createNativeQuery("delete from core.holiday_change where day = ?1").setParameter(1, Date.valueOf(day)).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }
}
