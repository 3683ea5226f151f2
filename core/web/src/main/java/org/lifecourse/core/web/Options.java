package org.lifecourse.core.web;

import java.util.Map;
import org.primefaces.util.EscapeUtils;

/** The options of a filter in one piece: a borough has hundreds of workers, and each option made of components cost as much as a row of the list. */
public final class Options {

    private Options() {
    }

    /**
     * HTML of the options, everything in it escaped.
     *
     * @param choices words by value, in their order
     * @param chosen the value that is chosen, or null
     */
    public static String html(Map<?, ?> choices, Object chosen) {
        if (choices == null) {
            return "";
        }
        var html = new StringBuilder();
        var value = word(chosen);
        choices.forEach((key, words) -> {
            var each = word(key);
            html.append("<option value=\"").append(EscapeUtils.forHtmlAttribute(each)).append(each.equals(value) ? "\" selected=\"selected\">" : "\">")
                    .append(EscapeUtils.forHtml(String.valueOf(words))).append("</option>");
        });
        return html.toString();
    }

    private static String word(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value == null ? "" : value.toString();
    }
}
