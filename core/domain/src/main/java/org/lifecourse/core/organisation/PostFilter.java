package org.lifecourse.core.organisation;

/**
 * Which posts to show; what is empty does not filter.
 *
 * @param words part of the title or of today's holder
 * @param area code of a service area
 * @param organisation code of an organisation
 * @param state {@code held}, {@code vacant}, {@code statutory} or {@code closed}; closed posts are shown only when asked for
 */
public record PostFilter(String words, String area, String organisation, String state) {

    public static final PostFilter EVERYTHING = new PostFilter("", "", "", "");

    public PostFilter {
        words = words == null ? "" : words.strip();
        area = area == null ? "" : area;
        organisation = organisation == null ? "" : organisation;
        state = state == null ? "" : state;
    }
}
