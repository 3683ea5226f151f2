package org.lifecourse.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one cookie that holds a sign-in for all modules: not readable by scripts, not sent along by other sites. Behind HTTPS it is secure, and
 * its name makes browsers refuse one that a neighbouring host or an unencrypted page set.
 */
@ApplicationScoped
class SignInCookie {

    private static final String NAME = "lifecourse";
    private static final String SECURE_NAME = "__Host-lifecourse";

    String read(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        for (var cookie : request.getCookies()) {
            if (nameFor(request).equals(cookie.getName())) {
                return cookie.getValue();
            }
        }
        return null;
    }

    void write(HttpServletRequest request, HttpServletResponse response, String token) {
        send(request, response, token, -1);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", 0);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String value, int age) {
        var cookie = new Cookie(nameFor(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(age);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(isSecure(request));
        response.addCookie(cookie);
    }

    private static String nameFor(HttpServletRequest request) {
        return isSecure(request) ? SECURE_NAME : NAME;
    }

    /** Whether the browser speaks HTTPS, with this process or with the trusted proxy before it. */
    static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || Origins.isByProxy(request) && "https".equals(request.getHeader("X-Forwarded-Proto"));
    }
}
