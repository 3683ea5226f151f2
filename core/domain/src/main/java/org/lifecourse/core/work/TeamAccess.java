package org.lifecourse.core.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.core.Clocks;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.AskedOnce;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.work.TeamWorkRepository.Lens;

/** Whose team a caller may look into, and which of them they run. */
@ApplicationScoped
class TeamAccess {

    static final int DAYS_AHEAD = 10;
    static final Period STILL = Period.ofDays(14);

    @Inject
    private TeamWorkRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private AskedOnce once;
    @Inject
    private Clock clock;

    /** A team that the caller may look into. */
    record Found(Long id, String code, String name, Integer capacity, boolean own, boolean runs) {
    }

    /** The caller's own team and those that they run; every part of a page begins with them. */
    List<Found> teams() {
        return once.ask("teams", "", this::read);
    }

    private List<Found> read() {
        var own = current.get().staffId() == null ? null : repository.findTeamOf(current.get().staffId()).orElse(null);
        return repository.findTeams().stream().map(row -> {
            var id = ((Number) row[0]).longValue();
            var locality = row[4] == null ? null : ((Number) row[4]).longValue();
            return new Found(id, (String) row[1], (String) row[2], (Integer) row[5], own != null && own == id,
                    runs(current.get(), id, (String) row[3], locality));
        }).filter(team -> team.own() || team.runs()).toList();
    }

    /**
     * @param code empty for the caller's own team, else the first that they run
     * @throws AccessDenied when it is neither theirs nor run by them
     */
    Found team(String code) {
        var teams = teams();
        var wanted = code == null || code.isBlank()
                ? teams.stream().filter(Found::own).findFirst().or(() -> teams.stream().findFirst())
                : teams.stream().filter(team -> team.code().equals(code)).findFirst();
        return wanted.orElseThrow(() -> new AccessDenied(Permissions.WORK_ASSIGN));
    }

    Lens lens(Found team) {
        var today = LocalDate.now(clock);
        return new Lens(team.id(), current.get().staffId(), rights(current.get(), team.id()), today, today.plusDays(DAYS_AHEAD),
                today.minus(STILL).atStartOfDay(Clocks.LONDON).toInstant());
    }

    /** Whether the caller may do this kind of work for the team. */
    boolean mayDo(Found team, String permission, String module) {
        var rights = List.of(rights(current.get(), team.id()).split(","));
        return current.get().system() || rights.contains(permission + "@*") || rights.contains(permission + "@" + module);
    }

    /** Those of these ids that are open in the team and that the caller may see. */
    List<TeamItem> items(Found team, List<Long> ids) {
        return rows(team, ids.isEmpty() ? List.of() : repository.find(lens(team), ids));
    }

    /** Rows as the tray shows them. */
    List<TeamItem> rows(Found team, List<Object[]> rows) {
        return rows.stream().map(row -> {
            var holder = row[14] == null ? null : ((Number) row[14]).longValue();
            var mayMove = team.runs() || holder == null || holder.equals(current.get().staffId());
            return new TeamItem(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], (String) row[3], (String) row[4],
                    (String) row[5], (String) row[6], (String) row[7], (String) row[8], day(row[9]), (String) row[10], (String) row[11],
                    (Boolean) row[12], instant(row[13]), mayMove);
        }).toList();
    }

    static Instant instant(Object value) {
        return value instanceof Timestamp stamp ? stamp.toInstant() : (Instant) value;
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }

    private static boolean runs(Actor actor, Long teamId, String area, Long localityId) {
        return actor.system() || actor.grants().getOrDefault(Permissions.WORK_ASSIGN, List.of()).stream()
                .anyMatch(scope -> (scope.teamId() == null || scope.teamId().equals(teamId))
                        && (scope.area() == null || scope.teamId() != null || scope.area().equals(area))
                        && (scope.localityId() == null || scope.localityId().equals(localityId)));
    }

    /** What the actor may do for the team's records, as {@code permission@area}; a star for a right that is held in all areas. */
    private static String rights(Actor actor, Long teamId) {
        var rights = new ArrayList<String>();
        actor.grants().forEach((permission, scopes) -> scopes.stream().filter(scope -> covers(scope, teamId))
                .forEach(scope -> rights.add(permission + "@" + (scope.area() == null ? "*" : scope.area()))));
        return String.join(",", rights);
    }

    private static boolean covers(Scope scope, Long teamId) {
        return scope.localityId() == null && (scope.teamId() == null || scope.teamId().equals(teamId));
    }
}
