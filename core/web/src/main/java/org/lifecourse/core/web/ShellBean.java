package org.lifecourse.core.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.module.ModuleRegisterService;
import org.lifecourse.core.module.ModuleRegisterService.MenuGroup;

/** What every page shows around its content: who is signed in, the menu, what is new. */
@Named("shell")
@RequestScoped
public class ShellBean {

    static final String THEME = "lifecourse.theme";

    @Inject
    private CurrentActor current;
    @Inject
    private ModuleRegisterService modules;
    @Inject
    private ModuleDescriptor module;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Clock clock;

    private ModuleRegisterService.Shell around;
    private Long waiting;

    public Actor getActor() {
        return current.get();
    }

    public boolean isSignedIn() {
        return current.get().isSignedIn();
    }

    public boolean may(String permission) {
        return current.may(permission);
    }

    public boolean mayIn(String permission, String area) {
        return current.may(permission, area);
    }

    public List<MenuGroup> getMenu() {
        return around().menu();
    }

    /** Changes whenever the menu of this person does; open pages compare it. */
    public String getMenuState() {
        return Integer.toHexString(getMenu().hashCode());
    }

    public long getUnread() {
        return around().unread();
    }

    private ModuleRegisterService.Shell around() {
        if (around == null) {
            around = isSignedIn() ? modules.shell() : new ModuleRegisterService.Shell(List.of(), 0L);
        }
        return around;
    }

    public long getWaiting() {
        if (waiting == null) {
            waiting = isSignedIn() ? getMenu().stream().mapToLong(MenuGroup::count).sum() : 0L;
        }
        return waiting;
    }

    public String getModule() {
        return module.code();
    }

    public String getTheme() {
        var theme = (String) request.getAttribute(THEME);
        return theme == null ? "system" : theme;
    }

    /** The address of the page without the host, to mark the place in the menu. */
    public String getPath() {
        var original = (String) request.getAttribute("jakarta.servlet.forward.request_uri");
        var path = original == null ? request.getRequestURI() : original;
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    }

    /** The drawing that stands for a module. */
    public String iconOf(String module) {
        return getMenu().stream().filter(group -> group.code().equals(module)).map(MenuGroup::icon).findFirst().orElse("work");
    }

    /** The first page of this module that the person may use; "My work" when there is none. */
    public String getStart() {
        return getMenu().stream().filter(group -> group.code().equals(module.code())).map(group -> group.entries().get(0).href()).findFirst()
                .orElse("/");
    }

    public boolean atGroup(String code) {
        return module.code().equals(code);
    }

    public String getBorough() {
        return ConfigProvider.getConfig().getOptionalValue("lifecourse.borough", String.class).orElse("Seaborough Council");
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public Instant getNow() {
        return clock.instant();
    }
}
