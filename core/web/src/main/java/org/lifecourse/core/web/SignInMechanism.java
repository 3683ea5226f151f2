package org.lifecourse.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.signin.SignInService;

/**
 * Recognises the token of a sign-in with every request, in every module and on every node. Whoever is not recognised is sent to the
 * sign-in page, or gets a plain 401 where a program asks.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(SignInMechanism.class.getName());

    private static final Set<String> OPEN = Set.of("/sign-in", "/first-administrator", "/signed-out", "/about/accessibility",
            "/about/privacy", "/api/health");
    /** Ways of writing a path that a server may read differently than it looks. */
    private static final Pattern DEVIOUS = Pattern.compile("\\.\\.|;|//|\\\\|%2[eEfF]|%5[cC]|%00");
    private static final String HOME = "/home";
    private static final String OWNER = "lifecourse.owner";
    private static final Set<String> OPEN_BELOW = Set.of("/jakarta.faces.resource/", "/error/", "/api/deadlines/feed/");

    @Inject
    private SignInService service;
    @Inject
    private CurrentActor current;
    @Inject
    private SignInCookie cookie;
    @Inject
    private Elsewhere elsewhere;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Headers.put(request, response);
        if (Arrivals.isForTwoHosts(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Headers.closeAfter(response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (elsewhere.isAnswered(request)) {
            return sendOn(request, response);
        }
        var path = path(request);
        if (path.startsWith("/jakarta.faces.resource/") && !DEVIOUS.matcher(path).find()) {
            return context.doNothing();
        }
        if (isBareAddress(request, path)) {
            return away(request, response, context, HOME);
        }
        var origin = Origins.of(request);
        Optional<SignInService.Recognised> recognised;
        try {
            recognised = service.recognise(cookie.read(request));
        } catch (Exception e) {
            // not only runtime exceptions: what the transaction manager throws when a connection breaks is a checked one
            return outOfReach(request, response, path, e);
        }
        if (recognised.isPresent()) {
            var found = recognised.get();
            current.is(found.actor(), origin);
            request.setAttribute(ShellBean.THEME, found.theme());
            bind(request, found.actor().username());
            if (found.mustChangePassword() && !mayPass(path)) {
                return away(request, response, context, request.getContextPath() + "/account/password");
            }
            return context.notifyContainerAboutLogin(found.actor().username(), Set.of("staff"));
        }
        current.is(org.lifecourse.core.access.Actor.NOBODY, origin);
        if (isOpen(path)) {
            return context.doNothing();
        }
        return turnAway(request, response, context, path);
    }

    /**
     * While the database is away nobody is signed out: the cookie stays, and the next request is recognised again. A connection that breaks
     * in the midst has many faces; what is not plainly one of them is in the log.
     */
    private static AuthenticationStatus outOfReach(HttpServletRequest request, HttpServletResponse response, String path, Exception thrown) {
        if (!OutOfReach.isBehind(thrown)) {
            LOG.log(Level.SEVERE, "Nobody could be recognised", thrown);
        }
        try {
            if (path.startsWith("/api/")) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.setHeader("Retry-After", OutOfReach.PATIENCE);
            } else {
                OutOfReach.answer(request, response, thrown);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus sendOn(HttpServletRequest request, HttpServletResponse response) {
        try {
            Elsewhere.answer(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus turnAway(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String path) {
        if (path.startsWith("/api/")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        var wanted = "GET".equals(request.getMethod()) ? address(request) : backTo(request);
        var to = request.getContextPath() + "/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return away(request, response, context, to);
    }

    private AuthenticationStatus away(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String to) {
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml");
                response.setCharacterEncoding("UTF-8");
                response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + to.replace("&", "&amp;").replace("\"", "&quot;") + "\"/></partial-response>");
            } else {
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", to);
                response.setHeader("Cache-Control", "no-store");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** The pages that are open in a browser belong to one sign-in: another person never goes on with them. */
    private static void bind(HttpServletRequest request, String username) {
        var session = request.getSession(false);
        if (session == null) {
            return;
        }
        var owner = session.getAttribute(OWNER);
        if (owner == null) {
            session.setAttribute(OWNER, username);
        } else if (!owner.equals(username)) {
            session.invalidate();
        }
    }

    /** The address without a path leads to "My work" here, with the headers of every answer: the server's own way to a welcome page leaves them out. */
    private static boolean isBareAddress(HttpServletRequest request, String path) {
        return request.getContextPath().isEmpty() && "/".equals(path) && request.getQueryString() == null
                && ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()));
    }

    private static boolean mayPass(String path) {
        return isOpen(path) || !DEVIOUS.matcher(path).find()
                && (path.startsWith("/account/") || path.startsWith("/api/shell") || "/sign-out".equals(path));
    }

    private static boolean isOpen(String path) {
        if (DEVIOUS.matcher(path).find()) {
            return false;
        }
        var plain = path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
        return OPEN.contains(plain) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /** After an expired form: the page that it was on, where the draft is waiting. */
    private static String backTo(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer != null) {
            var host = request.getHeader("Host");
            var start = host == null ? -1 : referer.indexOf("//" + host + "/");
            if (start >= 0) {
                return referer.substring(start + 2 + host.length());
            }
        }
        return request.getRequestURI();
    }
}
