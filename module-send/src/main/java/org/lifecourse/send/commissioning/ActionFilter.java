package org.lifecourse.send.commissioning;

/**
 * What somebody wants to see of the actions. An empty word does not limit; {@value #NONE} asks for those that have none.
 *
 * @param priority reference of a priority that the action serves
 * @param lead code of a post
 * @param quarter code of a quarter of the financial year
 * @param rating code of a rating
 */
public record ActionFilter(String priority, String lead, String quarter, String rating) {

    public static final String NONE = "none";

    public ActionFilter {
        priority = word(priority);
        lead = word(lead);
        quarter = word(quarter);
        rating = word(rating);
    }

    public static ActionFilter serving(String priority) {
        return new ActionFilter(priority, "", "", "");
    }

    public boolean isEmpty() {
        return (priority + lead + quarter + rating).isEmpty();
    }

    boolean matches(Action action) {
        return (priority.isEmpty() || action.serves(priority)) && (lead.isEmpty() || matchesLead(action))
                && (quarter.isEmpty() || matchesQuarter(action)) && (rating.isEmpty() || matchesRating(action));
    }

    private boolean matchesLead(Action action) {
        return lead.equals(NONE) ? action.leads().isEmpty() : action.isLedBy(lead);
    }

    private boolean matchesQuarter(Action action) {
        var own = action.quarter();
        return quarter.equals(NONE) ? own == null : own != null && quarter.equals(own.code());
    }

    private boolean matchesRating(Action action) {
        var own = action.item().rating();
        return rating.equals(NONE) ? own == null : own != null && rating.equals(own.code());
    }

    private static String word(String text) {
        return text == null ? "" : text.strip();
    }
}
