package org.lifecourse.core.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something is to be achieved: the words of the paper, and the days that they can be read as.
 *
 * <p>Papers write "March 2025", "Q3 2023/24", two dates in one cell, or "under review". The words are never changed; the reading
 * beside them is what lists sort and filter by. A quarter is a quarter of the financial year (April to March), also where the paper
 * writes only one year ("Q1 2024" is April to June 2024). A year alone is the calendar year; a financial year runs April to March.
 *
 * @param asWritten the words, never null
 * @param certainty how the words were understood
 * @param dates the days read from the words, in the order of the words; several when the words hold several dates
 */
public record Target(String asWritten, Certainty certainty, List<Span> dates) {

    /** How far the words of a date could be understood. */
    public enum Certainty {
        /** One date or period. */
        DATED,
        /** Several dates in one cell. */
        SEVERAL,
        /** No end is meant. */
        ONGOING,
        /** The paper says that the date is under review. */
        UNDER_REVIEW,
        /** The paper says that a date will follow. */
        TO_BE_CONFIRMED,
        /** The paper gives no date. */
        NOT_SET,
        /** The paper gives words in which no date was recognised; somebody has to look. */
        UNREAD
    }

    /** The days that a phrase stands for, both included. */
    public record Span(String asWritten, LocalDate from, LocalDate to) {
    }

    public static final Target NONE = new Target("", Certainty.NOT_SET, List.of());

    private static final Map<String, Month> MONTHS = months();
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
            + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern PHRASE = Pattern.compile("\\b(?:"
            + "(?<iso>\\d{4}-\\d{2}-\\d{2})"
            + "|q(?<quarter>[1-4])\\s*(?<qyear>\\d{4}|\\d{2}(?=\\s*/))(?:\\s*/\\s*(?<qnext>\\d{2,4}))?"
            + "|(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<dmonth>" + MONTH.substring(1, MONTH.length() - 1) + ")\\.?,?\\s+(?<dyear>\\d{4})"
            + "|(?<month>" + MONTH.substring(1, MONTH.length() - 1) + ")\\.?,?\\s+(?<myear>\\d{4})"
            + "|(?<fyear>20\\d{2})\\s*/\\s*(?<fnext>\\d{2,4})"
            + "|(?<year>20\\d{2})"
            + ")(?![\\d/])", Pattern.CASE_INSENSITIVE);
    private static final Pattern REVIEW = Pattern.compile("under review|to be reviewed", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONFIRM = Pattern.compile("\\btbc\\b|to be confirmed|to be set|to be agreed|subject to confirmation",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONGOING = Pattern.compile("\\bon-?going\\b|continuous", Pattern.CASE_INSENSITIVE);

    public Target {
        asWritten = asWritten == null ? "" : asWritten.strip();
        dates = List.copyOf(dates);
    }

    /** Reads the words of a paper. Never fails: what cannot be understood is marked so. */
    public static Target read(String words) {
        var text = words == null ? "" : words.strip();
        if (text.isEmpty() || text.equals("-") || text.equalsIgnoreCase("n/a")) {
            return new Target(text, Certainty.NOT_SET, List.of());
        }
        var spans = spans(text);
        if (spans.size() > 1) {
            return new Target(text, Certainty.SEVERAL, spans);
        }
        if (REVIEW.matcher(text).find()) {
            return new Target(text, Certainty.UNDER_REVIEW, spans);
        }
        if (CONFIRM.matcher(text).find()) {
            return new Target(text, Certainty.TO_BE_CONFIRMED, spans);
        }
        if (ONGOING.matcher(text).find()) {
            return new Target(text, Certainty.ONGOING, spans);
        }
        return new Target(text, spans.isEmpty() ? Certainty.UNREAD : Certainty.DATED, spans);
    }

    /** First day of the first date, or null. */
    public LocalDate from() {
        return dates.stream().map(Span::from).min(LocalDate::compareTo).orElse(null);
    }

    /** Last day of the last date, or null: until then it is not late. */
    public LocalDate to() {
        return dates.stream().map(Span::to).max(LocalDate::compareTo).orElse(null);
    }

    private static List<Span> spans(String text) {
        var found = new ArrayList<Span>();
        var matcher = PHRASE.matcher(text);
        while (matcher.find()) {
            var span = span(matcher);
            if (span != null) {
                found.add(span);
            }
        }
        return found;
    }

    private static Span span(Matcher words) {
        try {
            if (words.group("iso") != null) {
                var day = LocalDate.parse(words.group("iso"));
                return new Span(words.group(), day, day);
            }
            if (words.group("quarter") != null) {
                return quarter(words);
            }
            if (words.group("day") != null) {
                var day = LocalDate.of(Integer.parseInt(words.group("dyear")), month(words.group("dmonth")),
                        Integer.parseInt(words.group("day")));
                return new Span(words.group(), day, day);
            }
            if (words.group("month") != null) {
                var month = YearMonth.of(Integer.parseInt(words.group("myear")), month(words.group("month")));
                return new Span(words.group(), month.atDay(1), month.atEndOfMonth());
            }
            if (words.group("fyear") != null) {
                var year = Integer.parseInt(words.group("fyear"));
                return follows(year, words.group("fnext"))
                        ? new Span(words.group(), LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31)) : null;
            }
            var year = Integer.parseInt(words.group("year"));
            return new Span(words.group(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Span quarter(Matcher words) {
        var written = Integer.parseInt(words.group("qyear"));
        var year = written < 100 ? 2000 + written : written;
        if (words.group("qnext") != null && !follows(year, words.group("qnext"))) {
            return null;
        }
        var first = LocalDate.of(year, 4, 1).plusMonths(3L * (Integer.parseInt(words.group("quarter")) - 1));
        return new Span(words.group(), first, first.plusMonths(3).minusDays(1));
    }

    private static boolean follows(int year, String next) {
        return (year + 1) % 100 == Integer.parseInt(next) % 100;
    }

    private static Month month(String name) {
        return MONTHS.get(name.toLowerCase(Locale.ROOT).substring(0, 3));
    }

    private static Map<String, Month> months() {
        var map = new java.util.HashMap<String, Month>();
        for (var month : Month.values()) {
            map.put(month.name().toLowerCase(Locale.ROOT).substring(0, 3), month);
        }
        return Map.copyOf(map);
    }
}
