package org.lifecourse.adults.safeguarding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which concerns a list shows; nulls and blanks are no limit.
 *
 * @param text a piece of a reference or of a provider's name; never searches the names of people, because it stands in addresses
 * @param words a piece of any of these or of a person's name; typed on the page and never part of an address
 * @param stage only these; null with {@code all} false means open ones
 * @param all closed ones too
 * @param worker username
 * @param from first day of receipt
 * @param to last day of receipt
 * @param order null for what is due first
 */
public record ConcernFilter(String text, String words, Stage stage, boolean all, Clocks clock, AbuseKind kind, Decision decision, String team, String worker,
        String episode, LocalDate from, LocalDate to, Order order, boolean descending) {

    /** How its clocks stand. */
    public enum Clocks {
        /** Something is still to be done and its day has passed. */
        LATE,
        /** Something is to be done today or in the next three days. */
        SOON,
        /** Something was done after its day, or still is not. */
        MISSED
    }

    /** What a list can be ordered by. */
    public enum Order {
        REFERENCE, PERSON, RECEIVED, STAGE, DUE, WORKER
    }

    public static ConcernFilter open() {
        return new ConcernFilter("", "", null, false, null, null, null, "", "", "", null, null, null, false);
    }

    public static ConcernFilter everything() {
        return new ConcernFilter("", "", null, true, null, null, null, "", "", "", null, null, null, false);
    }

    /** All concerns of one episode. */
    public static ConcernFilter of(String episode) {
        return new ConcernFilter("", "", null, true, null, null, null, "", "", episode, null, null, Order.PERSON, false);
    }

    /** Every concern, open or not, that a piece of a name or of a reference finds. */
    public static ConcernFilter saying(String words) {
        return new ConcernFilter("", words, null, true, null, null, null, "", "", "", null, null, null, false);
    }

    /** What the audit keeps of it: never the words themselves, they may be somebody's name. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("words", !Words.blank(text) || !Words.blank(words));
        values.put("stage", stage != null ? stage : all ? "ALL" : "OPEN");
        values.put("clock", clock);
        values.put("kind", kind);
        values.put("decision", decision);
        values.put("team", team);
        values.put("worker", worker);
        values.put("episode", episode);
        values.put("from", from);
        values.put("to", to);
        return values;
    }
}
