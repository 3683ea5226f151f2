package org.lifecourse.core.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Headers that keep every answer to itself: no framing, no guessing of types, no addresses told to others, no copies of records. And the
 * door: what another site sent, and what no page can read, is answered here.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true, dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class Headers extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(Headers.class.getName());
    private static final AtomicLong NOTED = new AtomicLong(System.nanoTime() - TimeUnit.SECONDS.toNanos(2));
    private static final int LONGEST_NOTED = 200;
    private static final String POLICY = "Content-Security-Policy";
    /** Pages add a policy of their own with a nonce; a browser obeys both. */
    private static final String FOR_PAGES = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FOR_DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        put(request, response);
        if (request.getDispatcherType() == DispatcherType.REQUEST && Door.isClosed()) {
            // what was let in is finished, its error page too; while a module is taken away, its mechanism of signing in goes before its filters
            Elsewhere.answer(request, response);
            return;
        }
        if (request.getDispatcherType() == DispatcherType.REQUEST && isAnsweredAtTheDoor(request, response)) {
            return;
        }
        chain.doFilter(request, response);
    }

    /** Sets the headers; also for answers that are given before any filter is asked. */
    static void put(HttpServletRequest request, HttpServletResponse response) {
        var path = pathOf(request);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(POLICY, path.startsWith("/api/") || isStatic(path) ? FOR_DATA : FOR_PAGES);
        if (SignInCookie.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        if (!isStatic(path)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (Arrivals.isInPieces(request)) {
            closeAfter(response);
        }
    }

    /** Nothing that comes after it on the same connection is read. */
    static void closeAfter(HttpServletResponse response) {
        response.setHeader("Connection", "close");
    }

    private static boolean isAnsweredAtTheDoor(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = pathOf(request);
        if (path.startsWith("/shell/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return true;
        }
        if (Arrivals.isForeign(request)) {
            note("Refused: what another site sent to {0}", path);
            refuse(response, path, HttpServletResponse.SC_FORBIDDEN, "error_foreign.text");
            return true;
        }
        if (Arrivals.isUnreadable(request.getQueryString())) {
            note("Refused: an address that nothing can read, at {0}", path);
            refuse(response, path, HttpServletResponse.SC_BAD_REQUEST, "error_unreadable.text");
            return true;
        }
        return false;
    }

    /** A line a second at most, which anybody may cause, and without the secret of a calendar feed. */
    private static void note(String words, String path) {
        var now = System.nanoTime();
        var last = NOTED.get();
        if (now - last > TimeUnit.SECONDS.toNanos(1) && NOTED.compareAndSet(last, now)) {
            var shown = path.replaceFirst("/feed/.*", "/feed/");
            LOG.log(Level.WARNING, words, shown.substring(0, Math.min(shown.length(), LONGEST_NOTED)));
        }
    }

    private static void refuse(HttpServletResponse response, String path, int status, String key) throws IOException {
        if (!path.startsWith("/api/")) {
            response.sendError(status);
            return;
        }
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(ApiErrors.body(status, Texts.message(key), null));
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/jakarta.faces.resource/");
    }
}
