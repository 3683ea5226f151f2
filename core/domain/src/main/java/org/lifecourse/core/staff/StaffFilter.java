package org.lifecourse.core.staff;

/**
 * Which accounts to show; what is empty does not filter.
 *
 * @param words part of the name, the username or the e-mail address
 * @param state {@code active}, {@code closed} or {@code locked}
 * @param role code of a role that is held today
 */
public record StaffFilter(String words, String state, String role) {

    public static final StaffFilter EVERYBODY = new StaffFilter("", "", "");

    public StaffFilter {
        words = words == null ? "" : words.strip();
        state = state == null ? "" : state;
        role = role == null ? "" : role;
    }
}
