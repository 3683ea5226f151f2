package org.lifecourse.core.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of text, taken apart: what may be a day or a month of birth, a postcode, and words.
 *
 * @param from first day on which the person may be born; null when no day was written
 * @param to last such day
 * @param postcode empty when none was written
 * @param address the rest when it holds a house number; else empty
 * @param names the rest as words of names; empty when it is an address
 */
record SearchWords(LocalDate from, LocalDate to, String postcode, String address, List<String> names) {

    private static final int MOST_WORDS = 6;
    private static final int CENTURY = 100;
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
            + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern ISO = pattern("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern FIGURES = pattern("(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4}|\\d{2})|(\\d{1,2}) (\\d{1,2}) (\\d{4})");
    private static final Pattern JOINED = pattern("(\\d{2})(\\d{2})((?:18|19|20)\\d{2})");
    private static final Pattern DAY_MONTH = pattern("(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*(?:of\\s+)?" + MONTH + "[\\s,-]*(\\d{4}|\\d{2})");
    private static final Pattern MONTH_DAY = pattern(MONTH + "\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern MONTH_ONLY = pattern(MONTH + "\\s*(\\d{4})");
    private static final Pattern YEAR = pattern("((?:18|19|20)\\d{2})");
    private static final Pattern POSTCODE = pattern(Postcode.PATTERN.toLowerCase(Locale.ROOT));

    private record Span(LocalDate from, LocalDate to, String rest) {
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + regex + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
    }

    static SearchWords of(String text, LocalDate today) {
        var rest = text.strip();
        var postcode = "";
        var code = POSTCODE.matcher(rest);
        if (code.find()) {
            postcode = Postcode.of(code.group());
            rest = without(rest, code);
        }
        var span = span(rest, today);
        rest = span.rest().replaceAll("(?i)\\b(?:dob|born|d\\.o\\.b\\.?)\\b", " ").strip();
        var hasNumber = rest.chars().anyMatch(Character::isDigit);
        var names = hasNumber ? List.<String>of() : Arrays.stream(rest.replaceAll("['’‘`´.]", "").split("[^\\p{L}\\p{M}]+")).filter(word -> !word.isBlank())
                .limit(MOST_WORDS).toList();
        return new SearchWords(span.from(), span.to(), postcode, hasNumber ? rest.toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", " ") : "", names);
    }

    private static Span span(String text, LocalDate today) {
        var found = day(text, ISO, match -> figures(match.group(3), match.group(2), match.group(1), today));
        found = found != null ? found : day(text, FIGURES, match -> match.group(1) != null
                ? figures(match.group(1), match.group(2), match.group(3), today) : figures(match.group(4), match.group(5), match.group(6), today));
        found = found != null ? found : day(text, JOINED, match -> figures(match.group(1), match.group(2), match.group(3), today));
        found = found != null ? found : day(text, DAY_MONTH, match -> figures(match.group(1), month(match.group(2)), match.group(3), today));
        found = found != null ? found : day(text, MONTH_DAY, match -> figures(match.group(2), month(match.group(1)), match.group(3), today));
        return found != null ? found : monthOrYear(text, today);
    }

    private static Span monthOrYear(String text, LocalDate today) {
        var found = day(text, MONTH_ONLY, match -> figures("1", month(match.group(1)), match.group(2), today));
        if (found != null) {
            return new Span(found.from(), found.from().plusMonths(1).minusDays(1), found.rest());
        }
        found = day(text, YEAR, match -> figures("1", "1", match.group(1), today));
        return found == null ? new Span(null, null, text) : new Span(found.from(), found.from().plusYears(1).minusDays(1), found.rest());
    }

    private static Span day(String text, Pattern pattern, java.util.function.Function<Matcher, LocalDate> reading) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        var day = reading.apply(matcher);
        return day == null ? null : new Span(day, day, without(text, matcher));
    }

    /** Null when there is no such day. */
    private static LocalDate figures(String day, String month, String year, LocalDate today) {
        var inFull = Integer.parseInt(year);
        if (year.length() == 2) {
            inFull += today.getYear() / CENTURY * CENTURY;
            inFull -= inFull > today.getYear() ? CENTURY : 0;
        }
        try {
            return LocalDate.of(inFull, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String month(String word) {
        return Integer.toString(MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static String without(String text, Matcher match) {
        return (text.substring(0, match.start()) + " " + text.substring(match.end())).strip();
    }

    boolean isEmpty() {
        return from == null && postcode.isEmpty() && address.isEmpty() && names.isEmpty();
    }

    /** What kinds of things were searched for, for the audit; not the things. */
    String kinds() {
        var kinds = new ArrayList<String>();
        if (!names.isEmpty()) {
            kinds.add("name");
        }
        if (from != null) {
            kinds.add("birth");
        }
        if (!postcode.isEmpty() || !address.isEmpty()) {
            kinds.add("address");
        }
        return String.join(", ", kinds);
    }
}
