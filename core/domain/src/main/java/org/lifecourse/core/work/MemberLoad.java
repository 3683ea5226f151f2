package org.lifecourse.core.work;

/**
 * How much a member of a team has to do.
 *
 * @param soon due within ten days
 * @param still without activity for fourteen days
 * @param active whether the account is open; work of a closed one waits to be handed over
 */
public record MemberLoad(String username, String name, boolean active, long open, long late, long soon, long still) {
}
