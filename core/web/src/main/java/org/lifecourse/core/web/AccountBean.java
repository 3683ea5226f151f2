package org.lifecourse.core.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.signin.SignInService;
import org.lifecourse.core.signin.SignInService.SessionRow;
import org.lifecourse.core.staff.AccountService;
import org.lifecourse.core.staff.Staff;

/** A person's own account: password, appearance, and where they are signed in. */
@Named
@RequestScoped
public class AccountBean {

    private static final String VIEW = "/account/view?faces-redirect=true";

    @Inject
    private AccountService service;
    @Inject
    private SignInService sessions;

    private Staff me;
    private String theme;
    private String oldPassword;
    private String password;

    public Staff getMe() {
        if (me == null) {
            me = service.me();
        }
        return me;
    }

    public List<SessionRow> getSessions() {
        return sessions.mine();
    }

    public List<String> getThemes() {
        return List.of("system", "light", "dark", "contrast");
    }

    public String chooseTheme() {
        service.preferTheme(theme);
        Done.say("account.themeChosen");
        return VIEW;
    }

    public String changePassword() {
        service.changePassword(oldPassword, password);
        Done.say("account.passwordChanged");
        return VIEW;
    }

    public String end(Long id) {
        sessions.endMine(id);
        Done.say("account.sessionEnded");
        return VIEW;
    }

    public String getTheme() {
        return theme == null ? getMe().theme() : theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
