package org.lifecourse.core.work;

import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.work.TeamAccess.Found;

/** The work of a team: what lies in its tray, who has how much, what stands still. */
@ApplicationService
public class TeamWorkService {

    /** Counts stop here. */
    public static final int COUNTED = 1001;

    private static final String TEAM = "members of a team see its work, others only with the right to assign it; both are asked here";
    private static final Duration RECENT = Duration.ofDays(14);

    @Inject
    private TeamWorkRepository repository;
    @Inject
    private TeamAccess access;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /**
     * A team that the caller may look into.
     *
     * @param runs whether they may assign its work
     */
    public record TeamHead(String code, String name, Integer capacity, boolean runs) {
    }

    /** The caller's own team and those whose work they may assign, by name. */
    @OpenToAll(because = TEAM)
    public List<TeamHead> teams() {
        return access.teams().stream().map(TeamWorkService::head).toList();
    }

    /**
     * @throws org.lifecourse.core.access.AccessDenied when the caller is neither of the team nor runs it
     */
    @OpenToAll(because = TEAM)
    public TeamHead team(String code) {
        return head(access.team(code));
    }

    /** Open work by the day it is due; only such as the caller may do too. */
    @OpenToAll(because = TEAM)
    public List<TeamItem> items(TeamFilter filter, int offset, int limit) {
        var team = access.team(filter.team());
        return repository.find(access.lens(team), filter, offset, limit).stream().map(row -> item(row, team)).toList();
    }

    /** How many match, at most {@link #COUNTED}. */
    @OpenToAll(because = TEAM)
    public long count(TeamFilter filter) {
        return repository.count(access.lens(access.team(filter.team())), filter, COUNTED);
    }

    /** Everybody of the team with how much they have to do; who has most late work first. */
    @OpenToAll(because = TEAM)
    public List<MemberLoad> load(String team) {
        return repository.load(access.lens(access.team(team))).stream().map(row -> new MemberLoad((String) row[0], (String) row[1],
                (Boolean) row[2], number(row[3]), number(row[4]), number(row[5]), number(row[6]))).toList();
    }

    /** What lies in the tray and is nobody's yet. */
    @OpenToAll(because = TEAM)
    public MemberLoad tray(String team) {
        var row = repository.tray(access.lens(access.team(team)));
        return new MemberLoad(null, "", true, number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    /** What was handed over in the last fourteen days and not handed back, newest first. */
    @OpenToAll(because = TEAM)
    public List<HandOver> handedOver(String team, int limit) {
        var found = access.team(team);
        return repository.findRecent(access.lens(found), clock.instant().minus(RECENT), limit).stream().map(row -> {
            var mine = row[9] != null && Long.valueOf(number(row[9])).equals(current.get().staffId());
            return new HandOver(number(row[0]), number(row[1]), (String) row[2], number(row[10]) > 1 ? null : (String) row[3], (String) row[4],
                    (String) row[5], instant(row[6]), (String) row[7], (Boolean) row[8] && (mine || found.runs()));
        }).toList();
    }

    private TeamItem item(Object[] row, Found team) {
        var holder = row[13] == null ? null : number(row[13]);
        var mayMove = team.runs() || holder == null || holder.equals(current.get().staffId());
        return new TeamItem(number(row[0]), (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], (String) row[6],
                (String) row[7], day(row[8]), (String) row[9], (String) row[10], (Boolean) row[11], instant(row[12]), mayMove);
    }

    private static TeamHead head(Found team) {
        return new TeamHead(team.code(), team.name(), team.capacity(), team.runs());
    }

    private static Long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Instant instant(Object value) {
        return value instanceof Timestamp stamp ? stamp.toInstant() : (Instant) value;
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }
}
