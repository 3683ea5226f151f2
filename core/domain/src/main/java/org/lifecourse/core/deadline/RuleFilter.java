package org.lifecourse.core.deadline;

/**
 * Which rules to list; what is empty does not filter.
 *
 * @param area code of a service area
 * @param text part of the title, the code, the trigger or what has to be done
 * @param basis name of a {@link Basis}
 */
public record RuleFilter(String area, String text, String basis) {

    public static final RuleFilter EVERYTHING = new RuleFilter("", "", "");

    public RuleFilter {
        area = area == null ? "" : area.strip();
        text = text == null ? "" : text.strip();
        basis = basis == null ? "" : basis.strip();
    }
}
