package org.lifecourse.portal.administration.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.organisation.PostRow;
import org.lifecourse.core.organisation.PostService;
import org.lifecourse.core.staff.StaffAdministrationService;
import org.lifecourse.core.staff.StaffDetails;
import org.lifecourse.core.web.Done;

/** One account: what it is, which roles it holds where and when, and what an administrator does with it. */
@Named
@ViewScoped
public class StaffViewBean implements Serializable {

    static final String HERE = "/administration/staff/view?faces-redirect=true&staff=";

    private static final long serialVersionUID = 1L;

    @Inject
    private StaffAdministrationService service;
    @Inject
    private PostService postService;

    private String username;
    private long version;
    private Long grant;
    private LocalDate lastDay;
    private transient StaffDetails details;
    private transient List<PostRow> posts;

    /** Reads the record as it stands now; after a refusal the page shows this. */
    public void load() {
        details = service.details(username);
        version = details.version();
    }

    public StaffDetails getDetails() {
        if (details == null) {
            load();
        }
        return details;
    }

    public List<PostRow> getPosts() {
        if (posts == null) {
            posts = postService.heldBy(username);
        }
        return posts;
    }

    public List<GrantWords> getGrants() {
        return getDetails().grants().stream().map(GrantWords::of).toList();
    }

    /** Grants that have not ended and so can be ended. */
    public List<GrantWords> getOpenGrants() {
        return getGrants().stream().filter(row -> row.grant().state() != StaffDetails.GrantState.ENDED).toList();
    }

    public String close() {
        details = null;
        service.close(username, version);
        return done("administration_staff_view.closed");
    }

    public String reopen() {
        details = null;
        service.reopen(username, version);
        return done("administration_staff_view.reopened");
    }

    public String unlock() {
        details = null;
        service.unlock(username);
        return done("administration_staff_view.unlocked");
    }

    public String resetPassword() {
        tellOnce(service.resetPassword(username));
        return HERE + username;
    }

    public String endGrant() {
        var seen = getDetails().grants().stream().filter(row -> row.id().equals(grant)).mapToLong(StaffDetails.Grant::version).findFirst();
        details = null;
        service.endGrant(username, grant, seen.orElse(0), lastDay);
        return done("administration_staff_view.roleEnded");
    }

    private String done(String key) {
        Done.say(key, getDetails().displayName());
        return HERE + username;
    }

    /** Shows a first password on the next page, and never again. */
    static void tellOnce(String password) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put("firstPassword", password);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public Long getGrant() {
        return grant;
    }

    public void setGrant(Long grant) {
        this.grant = grant;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
