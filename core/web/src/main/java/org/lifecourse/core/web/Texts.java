package org.lifecourse.core.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.lifecourse.core.Clocks;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.module.ModuleDescriptor;

/**
 * How things are worded: messages from the module's bundle or the kit's, days as "7 June 2023", times as "2:30pm". The functions are
 * available in pages with the prefix {@code lc}.
 */
public final class Texts {

    private static final String KIT = "org.lifecourse.core.web.core";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final Pattern WRITTEN_DAY = Pattern.compile("\\b(\\d{1,2}) (\\p{Lu}\\p{Ll}{2,8}) (\\d{4})\\b");
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private Texts() {
    }

    /** The message for a key, from the module's bundle, else from the kit's; the key itself when both lack it. */
    public static String message(String key, Object... arguments) {
        var pattern = pattern(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.UK).format(worded(arguments));
    }

    public static String message(RuleViolation violation) {
        return message(violation.key(), violation.arguments().toArray());
    }

    /** A message with one argument, for pages. */
    public static String say(String key, Object argument) {
        return message(key, argument);
    }

    /** A message with two arguments, for pages. */
    public static String say2(String key, Object first, Object second) {
        return message(key, first, second);
    }

    /** A message with three arguments, for pages. */
    public static String say3(String key, Object first, Object second, Object third) {
        return message(key, first, second, third);
    }

    /** The words for a constant of an enum: {@code Class.CONSTANT}. */
    public static String word(Object constant) {
        if (constant == null) {
            return "";
        }
        return constant instanceof Enum<?> value ? message(value.getDeclaringClass().getSimpleName() + "." + value.name())
                : constant.toString();
    }

    /** "7 June 2023". */
    public static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Words whose days, such as "7 June 2023", stay on one line. */
    public static String whole(String words) {
        return words == null ? "" : WRITTEN_DAY.matcher(words).replaceAll("$1\u00a0$2\u00a0$3");
    }

    /** "7 Jun 2023", for narrow columns. */
    public static String shortDay(LocalDate day) {
        return day == null ? "" : SHORT_DAY.format(day);
    }

    /** "Wednesday 7 June 2023". */
    public static String weekday(LocalDate day) {
        return day == null ? "" : WEEKDAY.format(day);
    }

    /** "7 June 2023, 2:30pm". */
    public static String moment(Instant instant) {
        return instant == null ? "" : day(instant.atZone(Clocks.LONDON).toLocalDate()) + ", " + time(instant);
    }

    /** "2:30pm". */
    public static String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(Clocks.LONDON)).toLowerCase(Locale.UK);
    }

    /** The lines of a text that are not blank. */
    public static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** "2.4 MB". */
    public static String size(Long bytes) {
        if (bytes == null) {
            return "";
        }
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        return bytes < 1024 * 1024 ? Math.round(bytes / 1024.0) + " KB" : Math.round(bytes / 104857.6) / 10.0 + " MB";
    }

    /** Two letters for the picture of a person. */
    public static String initials(String name) {
        return new org.lifecourse.core.access.Actor(null, "", name == null ? "" : name.replaceFirst("^(Councillor|Dr|Professor)\\s+", ""),
                java.util.Map.of(), false).initials();
    }

    private static Object[] worded(Object[] arguments) {
        var words = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            if (argument instanceof LocalDate date) {
                words[i] = day(date);
            } else if (argument instanceof Instant instant) {
                words[i] = time(instant);
            } else if (argument instanceof Enum<?> constant) {
                words[i] = word(constant);
            } else {
                words[i] = argument == null ? "" : argument;
            }
        }
        return words;
    }

    private static String pattern(String key) {
        var faces = FacesContext.getCurrentInstance();
        if (faces != null && faces.getApplication() != null) {
            try {
                var module = faces.getApplication().getResourceBundle(faces, "text");
                if (module != null && module.containsKey(key)) {
                    return module.getString(key);
                }
            } catch (MissingResourceException e) {
                return kit(key);
            }
        }
        return faces == null ? ofModule(key) : kit(key);
    }

    /** Outside of pages, as in the programming interface, the module itself says where its texts are. */
    private static String ofModule(String key) {
        var texts = ResourceBundle.getBundle(Module.BUNDLE, Locale.UK, Thread.currentThread().getContextClassLoader());
        return texts.containsKey(key) ? texts.getString(key) : kit(key);
    }

    /** Words of the kit itself, also while a module is taken away. */
    static String kit(String key) {
        var bundle = ResourceBundle.getBundle(KIT, Locale.UK, Texts.class.getClassLoader());
        return bundle.containsKey(key) ? bundle.getString(key) : key;
    }

    /** Asked for once: of all messages of an answer, each would look for it. */
    private static final class Module {

        private static final String BUNDLE = CDI.current().select(ModuleDescriptor.class).get().bundle();
    }
}
