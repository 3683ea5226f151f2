package org.lifecourse.core.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.core.staff.AccountService;

/** An empty portal asks for its first administrator. */
@Named
@RequestScoped
public class FirstAdministratorBean {

    private static final String SIGN_IN = "/sign-in?faces-redirect=true";

    @Inject
    private AccountService service;

    private String displayName;
    private String username;
    private String password;

    public String sendWhenEmpty() {
        return service.needsFirstAdministrator() ? "/first-administrator?faces-redirect=true" : null;
    }

    public String sendWhenNotEmpty() {
        return service.needsFirstAdministrator() ? null : SIGN_IN;
    }

    public String open() {
        service.openFirstAdministrator(username, displayName, null, password);
        return SIGN_IN;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
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
}
