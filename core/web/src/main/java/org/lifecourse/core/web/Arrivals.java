package org.lifecourse.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what should not be let in: writing that a page of another site sent, addresses that nothing here can read, and what can be read in two ways. */
final class Arrivals {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");
    /** Signs that no text holds; the database would refuse them. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");
    /** Days that only a slip or a trick asks for: years before 1800 or after 2200. */
    private static final Pattern FAR_DAY = Pattern.compile("\\s*(?:[+ -]\\d{4,10}|(?!1[89]|2[01]|2200)\\d{4})-\\d{2}-\\d{2}(?:T.*)?\\s*");

    private Arrivals() {
    }

    /** Whether it would change something and a page of another site sent it. Programs, which say neither, are known by their header. */
    static boolean isForeign(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !FROM_HERE.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null && !nameOf(origin).equals(withoutPort(request.getHeader("Host")));
    }

    /** Whether it says twice, and so perhaps differently, for whom it is (RFC 9112, 3.2). */
    static boolean isForTwoHosts(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Host")).size() > 1;
    }

    /**
     * Whether its end is told by its last piece. It may have told a length too, which the server has left out by now: a proxy before it could
     * have believed that one, and take what follows for somebody else's request (RFC 9112, 6.3). Browsers send no such requests.
     */
    static boolean isInPieces(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    private static String nameOf(String origin) {
        try {
            var host = URI.create(origin).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** A proxy may pass the name on without the port. */
    private static String withoutPort(String host) {
        return host == null ? null : host.replaceFirst(":\\d+$", "");
    }

    /** Whether a query holds signs that are no text, or a day out of any reach. */
    static boolean isUnreadable(String query) {
        if (query == null) {
            return false;
        }
        for (var part : query.split("&")) {
            String words;
            try {
                words = URLDecoder.decode(part, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return true;
            }
            if (NO_TEXT.matcher(words).find() || FAR_DAY.matcher(words.substring(words.indexOf('=') + 1)).matches()) {
                return true;
            }
        }
        return false;
    }
}
