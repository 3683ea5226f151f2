package org.lifecourse.core.indicator;

import java.time.LocalDate;
import org.lifecourse.core.RuleViolation;

/**
 * What somebody wrote about the meaning of a figure. Unit and periods stay for life: with others it is another indicator.
 *
 * @param validFrom from when it holds
 */
public record DefinitionText(LocalDate validFrom, String title, String meaning, String numerator, String denominator, int decimals,
        Polarity polarity, String owner, String source, boolean smallNumbers) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_MEANING = 2000;
    private static final int LONGEST_PART = 1000;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_DECIMALS = 4;

    public DefinitionText {
        title = text("title", title, LONGEST_TITLE);
        meaning = text("meaning", meaning, LONGEST_MEANING);
        numerator = text("numerator", numerator, LONGEST_PART);
        denominator = text("denominator", denominator, LONGEST_PART);
        owner = text("owner", owner, LONGEST_TITLE);
        source = text("source", source, LONGEST_SOURCE);
        if (title.isEmpty()) {
            throw RuleViolation.at("title", "indicator.titleMissing");
        }
        if (meaning.isEmpty()) {
            throw RuleViolation.at("meaning", "indicator.meaningMissing");
        }
        if (validFrom == null) {
            throw RuleViolation.at("validFrom", "indicator.dayMissing");
        }
        if (polarity == null) {
            throw RuleViolation.at("polarity", "indicator.polarityMissing");
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw RuleViolation.at("decimals", "indicator.decimalsOutOfRange", MOST_DECIMALS);
        }
    }

    /**
     * The text without spaces around it.
     *
     * @throws RuleViolation when it is too long for its field
     */
    static String text(String field, String value, int longest) {
        var text = value == null ? "" : value.strip();
        if (text.length() > longest) {
            throw RuleViolation.at(field, "import.longerThan", text.length(), longest);
        }
        return text;
    }
}
