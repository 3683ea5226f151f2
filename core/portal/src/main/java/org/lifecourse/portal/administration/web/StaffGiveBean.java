package org.lifecourse.portal.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.staff.GrantText;
import org.lifecourse.core.staff.RoleAdministrationService;
import org.lifecourse.core.staff.RoleRow;
import org.lifecourse.core.staff.StaffAdministrationService;
import org.lifecourse.core.staff.StaffDetails;
import org.lifecourse.core.web.Done;

/** Gives a role to somebody, with its scope and dates. */
@Named
@ViewScoped
public class StaffGiveBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private StaffAdministrationService service;
    @Inject
    private RoleAdministrationService roleService;
    @Inject
    private Clock clock;

    private String username;
    private String role;
    private String serviceArea;
    private String teamCode;
    private String localityCode;
    private LocalDate from;
    private LocalDate to;
    private transient StaffDetails details;

    public void load() {
        details = service.details(username);
        from = LocalDate.now(clock);
    }

    public StaffDetails getDetails() {
        if (details == null) {
            details = service.details(username);
        }
        return details;
    }

    public List<RoleRow> getRoles() {
        return roleService.roles();
    }

    public String give() {
        service.give(username, new GrantText(role, serviceArea, teamCode, localityCode, from, to));
        Done.say("administration_staff_give.given", getDetails().displayName());
        return StaffViewBean.HERE + username;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getServiceArea() {
        return serviceArea;
    }

    public void setServiceArea(String serviceArea) {
        this.serviceArea = serviceArea;
    }

    public String getTeamCode() {
        return teamCode;
    }

    public void setTeamCode(String teamCode) {
        this.teamCode = teamCode;
    }

    public String getLocalityCode() {
        return localityCode;
    }

    public void setLocalityCode(String localityCode) {
        this.localityCode = localityCode;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
