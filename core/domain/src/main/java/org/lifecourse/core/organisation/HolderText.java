package org.lifecourse.core.organisation;

import java.time.LocalDate;

/**
 * What somebody wrote about a holder of a post.
 *
 * @param name as it shall stand in the history; may be empty when there is an account
 * @param username the holder's account, or empty
 * @param to last day, or null until further notice
 */
public record HolderText(String name, String username, LocalDate from, LocalDate to) {
}
