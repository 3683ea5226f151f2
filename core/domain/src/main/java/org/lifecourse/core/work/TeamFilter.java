package org.lifecourse.core.work;

/**
 * Which open work of a team to show; what is empty does not filter.
 *
 * @param team code of the team; empty for the caller's own
 * @param state {@code late}, {@code soon}, {@code unassigned} or {@code still} (no activity for a while)
 * @param person username of a member
 * @param module code of a module
 */
public record TeamFilter(String team, String state, String person, String module) {

    public TeamFilter {
        team = team == null ? "" : team.strip();
        state = state == null ? "" : state.strip();
        person = person == null ? "" : person.strip();
        module = module == null ? "" : module.strip();
    }
}
