package org.lifecourse.core.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.signin.SignInService;

/** Signing in. */
@Named
@RequestScoped
public class SignInBean {

    @Inject
    private SignInService service;
    @Inject
    private SignInCookie cookie;
    @Inject
    private ExternalContext context;

    private String username;
    private String password;
    private String to;

    public void signIn() throws IOException {
        var request = (HttpServletRequest) context.getRequest();
        var response = (HttpServletResponse) context.getResponse();
        var outcome = service.signIn(username, password, Origins.of(request), request.getHeader("User-Agent"));
        if (outcome.token() == null) {
            throw RuleViolation.at("username", "signIn.refused");
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        cookie.write(request, response, outcome.token());
        context.redirect(outcome.mustChangePassword() ? request.getContextPath() + "/account/password" : destination(request));
    }

    /** Only a path of this portal, so that nobody is led elsewhere. */
    private String destination(HttpServletRequest request) {
        if (to != null && to.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]{0,1000}") && !to.contains("/sign-in")) {
            return to;
        }
        return request.getContextPath() + "/";
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
