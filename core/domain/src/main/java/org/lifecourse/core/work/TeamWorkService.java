package org.lifecourse.core.work;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    /** The caller's own team, if they are of one. */
    @OpenToAll(because = TEAM)
    public Optional<TeamHead> own() {
        return access.teams().stream().filter(Found::own).findFirst().map(TeamWorkService::head);
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
        return access.rows(team, repository.find(access.lens(team), filter, offset, limit));
    }

    /** How many match, at most {@link #COUNTED}. */
    @OpenToAll(because = TEAM)
    public long count(TeamFilter filter) {
        return repository.count(access.lens(access.team(filter.team())), filter, COUNTED);
    }

    /** Everybody of the team with how much of what the caller may see they have to do; who has most late work first. */
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
            var mine = row[10] != null && Long.valueOf(number(row[10])).equals(current.get().staffId());
            return new HandOver(number(row[0]), number(row[1]), number(row[2]), (String) row[3], number(row[11]) > 1 ? null : (String) row[4],
                    (String) row[5], (String) row[6], TeamAccess.instant(row[7]), (String) row[8], (Boolean) row[9] && (mine || found.runs()));
        }).toList();
    }

    private static TeamHead head(Found team) {
        return new TeamHead(team.code(), team.name(), team.capacity(), team.runs());
    }

    private static Long number(Object value) {
        return ((Number) value).longValue();
    }
}
