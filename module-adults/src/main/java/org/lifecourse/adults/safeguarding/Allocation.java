package org.lifecourse.adults.safeguarding;

import java.io.Serializable;

/**
 * With whom a concern lies.
 *
 * @param team code of the team that answers for it
 * @param worker username of who of them carries it; blank while nobody does
 */
public record Allocation(String team, String worker) implements Serializable {

    public Allocation {
        team = Words.of(team);
        worker = Words.of(worker);
    }
}
