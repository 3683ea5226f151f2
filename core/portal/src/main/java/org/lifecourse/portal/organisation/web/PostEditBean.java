package org.lifecourse.portal.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lifecourse.core.organisation.PostDetails;
import org.lifecourse.core.organisation.PostService;
import org.lifecourse.core.organisation.PostText;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Adds a post, or changes one. */
@Named
@ViewScoped
public class PostEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PostService service;
    @Inject
    private Conflict conflict;

    private String opened;
    private String code;
    private String title;
    private String organisationCode;
    private String teamCode;
    private boolean statutory;
    private String serviceArea = "core";
    private long version;
    private transient PostDetails stored;

    public void load() {
        stored = service.forEditing(opened);
        if (isNew()) {
            return;
        }
        var text = getStored().text();
        code = text.code();
        title = text.title();
        organisationCode = text.organisationCode();
        teamCode = text.teamCode();
        statutory = text.statutory();
        serviceArea = text.serviceArea();
        version = getStored().version();
    }

    /** What the database holds now, for comparing when somebody else was faster. */
    public PostDetails getStored() {
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
        var text = new PostText(isNew() ? code : opened, title, organisationCode, teamCode, statutory, serviceArea);
        if (isNew()) {
            service.add(text);
        } else {
            service.change(conflict.agreed(version), text);
        }
        Done.say("posts_edit.saved", title);
        return "/posts/view?faces-redirect=true&post=" + text.code();
    }

    public String getOpened() {
        return opened;
    }

    public void setOpened(String opened) {
        this.opened = opened;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
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

    public boolean isStatutory() {
        return statutory;
    }

    public void setStatutory(boolean statutory) {
        this.statutory = statutory;
    }

    public String getServiceArea() {
        return serviceArea;
    }

    public void setServiceArea(String serviceArea) {
        this.serviceArea = serviceArea;
    }
}
