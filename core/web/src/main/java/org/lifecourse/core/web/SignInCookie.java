package org.lifecourse.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The one cookie that holds a sign-in for all modules: not readable by scripts, not sent along by other sites, secure off loopback. */
@ApplicationScoped
class SignInCookie {

    private static final String NAME = "lifecourse";

    String read(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        for (var cookie : request.getCookies()) {
            if (NAME.equals(cookie.getName())) {
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
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(age);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")));
        response.addCookie(cookie);
    }
}
