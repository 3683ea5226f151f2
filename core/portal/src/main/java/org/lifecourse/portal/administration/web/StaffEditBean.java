package org.lifecourse.portal.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lifecourse.core.staff.StaffAdministrationService;
import org.lifecourse.core.staff.StaffDetails;
import org.lifecourse.core.staff.StaffText;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Opens an account, or changes one. */
@Named
@ViewScoped
public class StaffEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private StaffAdministrationService service;
    @Inject
    private Conflict conflict;

    private String opened;
    private String username;
    private String displayName;
    private String email;
    private String jobTitle;
    private String organisationCode;
    private String teamCode;
    private long version;
    private transient StaffDetails stored;

    public void load() {
        stored = service.forEditing(opened);
        if (isNew()) {
            return;
        }
        var text = getStored().text();
        username = text.username();
        displayName = text.displayName();
        email = text.email();
        jobTitle = text.jobTitle();
        organisationCode = text.organisationCode();
        teamCode = text.teamCode();
        version = getStored().version();
    }

    /** What the database holds now, for comparing when somebody else was faster. */
    public StaffDetails getStored() {
        if (stored == null && !isNew()) {
            stored = service.forEditing(opened);
        }
        return stored;
    }

    public boolean isNew() {
        return opened == null || opened.isBlank();
    }

    public String save() {
        stored = null;
        var text = new StaffText(isNew() ? username : opened, displayName, email, organisationCode, teamCode, jobTitle);
        if (isNew()) {
            StaffViewBean.tellOnce(service.open(text));
        } else {
            service.change(conflict.agreed(version), text);
        }
        Done.say("administration_staff_edit.saved", displayName);
        return StaffViewBean.HERE + text.username().strip().toLowerCase(java.util.Locale.ROOT);
    }

    public String getOpened() {
        return opened;
    }

    public void setOpened(String opened) {
        this.opened = opened;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }

    public String getOrganisationCode() {
        return organisationCode;
    }

    public void setOrganisationCode(String organisationCode) {
        this.organisationCode = organisationCode;
    }

    public String getTeamCode() {
        return teamCode;
    }

    public void setTeamCode(String teamCode) {
        this.teamCode = teamCode;
    }
}
