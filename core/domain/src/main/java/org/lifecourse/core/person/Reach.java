package org.lifecourse.core.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Scope;

/**
 * How far a permission to read or change people reaches.
 *
 * <p>A grant for everywhere or for a service area reaches everybody: people belong to no service area. A grant limited to a team reaches the people with whom the
 * team, somebody of it, or the holder works; one limited to a locality those who live there (unless that home is protected) or with whom the holder works. Outside of its
 * reach nobody's record is opened or changed. A broken glass reaches its person while it lasts.
 *
 * <p>Finding is wider than reading on purpose: whoever may look for people has to learn that somebody is known already before entering them twice.
 * So search and duplicate warning cover the whole borough, and outside of the reach they show name, age and reference, neither address nor
 * numbers, and no address finds anybody there.
 */
final class Reach {

    private static final Reach EVERYBODY = new Reach(List.of(), null, null, null);

    private final List<Scope> scopes;
    private final Long staff;
    private final Instant now;
    private final LocalDate today;

    private Reach(List<Scope> scopes, Long staff, Instant now, LocalDate today) {
        this.scopes = scopes;
        this.staff = staff;
        this.now = now;
        this.today = today;
    }

    static Reach of(Actor actor, String permission, Clock clock) {
        var scopes = actor.grants().getOrDefault(permission, List.of());
        return actor.system() || scopes.stream().anyMatch(scope -> scope.teamId() == null && scope.localityId() == null) ? EVERYBODY
                : new Reach(scopes, actor.staffId() == null ? -1L : actor.staffId(), clock.instant(), LocalDate.now(clock));
    }

    boolean isEverybody() {
        return now == null;
    }

    /** In SQL, whether it reaches the person whose number the expression gives. Holds nothing but numbers. */
    String reaches(String person) {
        if (isEverybody()) {
            return "true";
        }
        var ways = new ArrayList<String>();
        ways.add("exists (select 1 from core.involvement i where i.person_id = " + person + " and i.to_date is null and (i.staff_id = " + staff
                + " or i.team_id = (select s.team_id from core.staff s where s.id = " + staff + ")))");
        ways.add("exists (select 1 from core.break_glass b where b.person_id = " + person + " and b.staff_id = " + staff + " and b.until > to_timestamp("
                + now.getEpochSecond() + "))");
        scopes.forEach(scope -> ways.add(within(scope, person)));
        return ways.stream().collect(Collectors.joining(" or ", "(", ")"));
    }

    private String within(Scope scope, String person) {
        var team = scope.teamId() == null ? "true" : "exists (select 1 from core.involvement i left join core.staff w on w.id = i.staff_id where i.person_id = "
                + person + " and i.to_date is null and " + scope.teamId() + " in (i.team_id, w.team_id))";
        var place = scope.localityId() == null ? "true" : "exists (select 1 from core.person_address h where h.person_id = " + person
                + " and h.to_date is null and h.kind <> 'CORRESPONDENCE' and not core.is_home_protected(h.person_id, date '" + today + "') and h.locality_id in"
                + " (with recursive place as (select cast(" + scope.localityId() + " as bigint) as id union select l.id from core.locality l"
                + " join place on l.parent_id = place.id) select id from place))";
        return "(" + team + " and " + place + ")";
    }
}
