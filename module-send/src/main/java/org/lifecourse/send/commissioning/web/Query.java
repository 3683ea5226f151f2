package org.lifecourse.send.commissioning.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** The part of an address behind the question mark. */
final class Query {

    private Query() {
    }

    /**
     * Names and values in turn; what has no value is left out.
     *
     * @return such as {@code plan=send&lead=nurse}
     */
    static String of(String... namesAndValues) {
        var parts = new ArrayList<String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null && !value.isBlank()) {
                parts.add(namesAndValues[i] + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return String.join("&", parts);
    }
}
