package org.lifecourse.core.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.person.RecordRestricted;

/** The way from a page on a restricted record to the page that asks for a reason, and back. */
public final class BrokenGlass {

    private static final String PAGE = "/people/break-glass";
    private static final Pattern WITHIN = Pattern.compile("/[a-z][a-z0-9/-]*(\\?[A-Za-z0-9=&%._~+-]*)?");

    private static final Set<String> WORDS = Set.of("q", "text", "words", "born", "name", "given", "family", "postcode", "nhs", "upn");

    private BrokenGlass() {
    }

    static boolean mayBeAsked() {
        return CDI.current().select(CurrentActor.class).get().may(Permissions.PERSON_BREAK_GLASS);
    }

    static String page(RecordRestricted restricted, HttpServletRequest request) {
        var original = (String) request.getAttribute("jakarta.servlet.forward.request_uri");
        var path = original == null ? request.getRequestURI() : original;
        var query = withoutWords(request.getQueryString());
        var back = (path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path) + (query.isEmpty() ? "" : "?" + query);
        return PAGE + "?person=" + encoded(restricted.reference()) + (isWithin(back) ? "&then=" + encoded(back) : "");
    }

    /** What is left of the parameters without words that somebody typed, which may be a name or a day of birth. */
    static String withoutWords(String query) {
        return query == null ? "" : Arrays.stream(query.split("&")).filter(part -> !WORDS.contains(part.replaceFirst("=.*", "").toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
    }

    /** The address to go back to, without such words. */
    public static String back(String address) {
        var parts = address.split("\\?", 2);
        var query = parts.length < 2 ? "" : withoutWords(parts[1]);
        return parts[0] + (query.isEmpty() ? "" : "?" + query);
    }

    /** Whether an address leads to a page of this portal and nowhere else. */
    public static boolean isWithin(String address) {
        return address != null && WITHIN.matcher(address).matches();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
