package org.lifecourse.adults.safeguarding;

import java.util.List;

/**
 * Workers to filter by.
 *
 * @param workers by name
 * @param ofTeamOnly whether the service has too many to offer them all, so that these are the ones of the team that is asked for
 */
public record WorkerChoices(List<Choice> workers, boolean ofTeamOnly) {
}
