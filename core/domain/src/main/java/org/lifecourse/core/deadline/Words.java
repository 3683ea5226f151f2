package org.lifecourse.core.deadline;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words that are stored, because they have to read the same for ever. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Words() {
    }

    static String say(String key, Object... arguments) {
        var texts = ResourceBundle.getBundle("org.lifecourse.core.deadline.words", Locale.UK, Words.class.getClassLoader());
        var shown = Arrays.stream(arguments).map(argument -> argument instanceof LocalDate day ? DAY.format(day) : argument).toArray();
        return new MessageFormat(texts.getString(key), Locale.UK).format(shown);
    }
}
