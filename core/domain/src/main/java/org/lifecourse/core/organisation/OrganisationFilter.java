package org.lifecourse.core.organisation;

/**
 * Which organisations to show; what is empty does not filter.
 *
 * @param words part of the name, also of a former one
 * @param kind name of an {@link OrganisationKind}
 * @param state {@code open} or {@code closed}
 */
public record OrganisationFilter(String words, String kind, String state) {

    public static final OrganisationFilter EVERYTHING = new OrganisationFilter("", "", "");

    public OrganisationFilter {
        words = words == null ? "" : words.strip();
        kind = kind == null ? "" : kind;
        state = state == null ? "" : state;
    }
}
