package org.lifecourse.core.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;

@ApplicationScoped
class DeadlineCalendarRepository {

    private static final int WEEK = 7;

    private static final String ROW = "select d.id, d.rule_code, r.title, d.title, d.link, d.module, d.subject_kind, d.subject, d.part,"
            + " d.service_area, d.trigger_on, d.due_on, p.reference,"
            + " case when ?8 and (not p.restricted or core.may_open_person(p.id, cast(nullif(?2, '') as bigint), ?9, ?10)) then p.display_name end,"
            + " s.display_name, t.name, d.excepted, d.paused_since is not null";
    private static final String CLOCKS = " from core.deadline d"
            + " join core.deadline_rule r on r.code = d.rule_code and r.rule_version = d.rule_version"
            + " left join core.person p on p.id = d.person_id left join core.staff s on s.id = d.staff_id"
            + " left join core.team t on t.id = d.team_id";
    private static final String MINE = "d.staff_id = cast(nullif(?2, '') as bigint)";
    private static final String OUR_TEAM = "(d.team_id = (select me.team_id from core.staff me where me.id = cast(nullif(?2, '') as bigint))"
            + " or d.staff_id in (select c.id from core.staff c join core.staff me on me.team_id = c.team_id"
            + " where me.id = cast(nullif(?2, '') as bigint)))";
    /** The record's permission has to be held in its area; the calendar's in the area too, except for what is one's own or the team's. */
    private static final String SHOWN = " where d.state = 'RUNNING' and (?1 or ((d.permission = any(string_to_array(?3, ','))"
            + " or d.permission || '@' || d.service_area = any(string_to_array(?4, ','))) and (" + MINE + " or " + OUR_TEAM
            + " or cast('" + Permissions.DEADLINE_VIEW + "' as text) = any(string_to_array(?3, ','))"
            + " or '" + Permissions.DEADLINE_VIEW + "@' || d.service_area = any(string_to_array(?4, ',')))))";
    private static final String FILTER = " and (?5 = '' or d.service_area = ?5) and (?6 = '' or d.module = ?6) and (?7 = '' or t.code = ?7)";
    private static final String DAYS = " and d.due_on >= coalesce(cast(nullif(?11, '') as date), date '-infinity')"
            + " and d.due_on <= coalesce(cast(nullif(?12, '') as date), date 'infinity')";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /** Who asks and when: their rights go into every question. */
    record Caller(Actor actor, Instant now) {

        String staff() {
            return actor.staffId() == null ? "" : actor.staffId().toString();
        }

        /** Permissions held everywhere. */
        String everywhere() {
            return String.join(",", actor.permissions().stream().filter(permission -> actor.grants().get(permission).stream()
                    .anyMatch(scope -> scope.area() == null && scope.teamId() == null && scope.localityId() == null)).toList());
        }

        /** Permissions held in a service area, as {@code permission@area}. */
        String inAreas() {
            return String.join(",", actor.permissions().stream().flatMap(permission -> actor.grants().get(permission).stream()
                    .filter(scope -> scope.area() != null && scope.teamId() == null && scope.localityId() == null)
                    .map(scope -> permission + "@" + scope.area())).toList());
        }
    }

    List<ClockRow> findRows(CalendarFilter filter, Caller caller, int offset, int limit) {
        var query = days(filtered(ROW + CLOCKS + SHOWN + whose(filter) + FILTER + DAYS + " order by d.due_on, d.id offset ?13 limit ?14", filter, caller),
                filter).setParameter(8, caller.actor().may(Permissions.PERSON_VIEW))
                .setParameter(9, caller.actor().may(Permissions.PERSON_RESTRICTED, "core")).setParameter(10, Timestamp.from(caller.now()));
        return rows(query.setParameter(13, offset).setParameter(14, limit)).stream().map(DeadlineCalendarRepository::row).toList();
    }

    long count(CalendarFilter filter, Caller caller, int cap) {
        return number(days(filtered("select count(*) from (select 1" + CLOCKS + SHOWN + whose(filter) + FILTER + DAYS + " limit ?13) c", filter,
                caller), filter).setParameter(13, cap));
    }

    /** Late, today, in seven days, in thirty days. */
    Object[] tally(CalendarFilter filter, LocalDate today, Caller caller) {
        return rows(filtered("select count(*) filter (where d.due_on < ?8), count(*) filter (where d.due_on = ?8),"
                + " count(*) filter (where d.due_on > ?8 and d.due_on <= ?9), count(*) filter (where d.due_on > ?9 and d.due_on < ?10)"
                + CLOCKS + SHOWN + whose(filter) + FILTER + " and d.paused_since is null and d.due_on < ?10", filter, caller)
                .setParameter(8, Date.valueOf(today)).setParameter(9, Date.valueOf(today.plusDays(WEEK)))
                .setParameter(10, Date.valueOf(today.plusDays(DeadlineCalendarService.FORECAST_DAYS)))).get(0);
    }

    /** Every day from the first one and what falls due on it. */
    List<Object[]> forecast(CalendarFilter filter, LocalDate first, LocalDate last, Caller caller) {
        return rows(filtered("select cast(g.day as date), (select count(*)" + CLOCKS + SHOWN + whose(filter) + FILTER
                + " and d.paused_since is null and d.due_on = cast(g.day as date))"
                + " from generate_series(cast(?8 as timestamp), cast(?9 as timestamp), interval '1 day') g(day) order by 1", filter, caller)
                .setParameter(8, first.toString()).setParameter(9, last.toString()));
    }

    /** Team code and name, late, due in a week, due in the time of the forecast. */
    List<Object[]> forecastByTeam(CalendarFilter filter, LocalDate today, Caller caller) {
        return rows(filtered("select coalesce(t.code, ''), coalesce(t.name, ''), count(*) filter (where d.due_on < ?8),"
                + " count(*) filter (where d.due_on >= ?8 and d.due_on <= ?9), count(*) filter (where d.due_on >= ?8)" + CLOCKS + SHOWN
                + whose(filter) + FILTER + " and d.paused_since is null and d.due_on < ?10 group by t.code, t.name order by 3 desc, 5 desc, 2", filter,
                caller).setParameter(8, Date.valueOf(today)).setParameter(9, Date.valueOf(today.plusDays(WEEK)))
                .setParameter(10, Date.valueOf(today.plusDays(DeadlineCalendarService.FORECAST_DAYS))));
    }

    private static String whose(CalendarFilter filter) {
        return switch (filter.whose()) {
            case "mine" -> " and " + MINE;
            case "team" -> " and " + OUR_TEAM;
            default -> "";
        };
    }

    private Query filtered(String sql, CalendarFilter filter, Caller caller) {
        return em.createNativeQuery(sql).setParameter(1, caller.actor().system()).setParameter(2, caller.staff())
                .setParameter(3, caller.everywhere()).setParameter(4, caller.inAreas()).setParameter(5, filter.area())
                .setParameter(6, filter.module()).setParameter(7, filter.team());
    }

    private static Query days(Query query, CalendarFilter filter) {
        return query.setParameter(11, filter.from() == null ? "" : filter.from().toString())
                .setParameter(12, filter.to() == null ? "" : filter.to().toString());
    }

    private static ClockRow row(Object[] row) {
        return new ClockRow(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5],
                (String) row[6], (String) row[7], (String) row[8], (String) row[9], DeadlineRuleRepository.day(row[10]),
                DeadlineRuleRepository.day(row[11]), (String) row[12], (String) row[13], (String) row[14], (String) row[15], (Boolean) row[16],
                (Boolean) row[17]);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }
}
