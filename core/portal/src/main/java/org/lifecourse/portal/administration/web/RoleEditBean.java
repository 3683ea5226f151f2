package org.lifecourse.portal.administration.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import org.lifecourse.core.staff.RoleAdministrationService;
import org.lifecourse.core.staff.RoleRow;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Adds a role, changes what one allows, or removes one that nobody holds. */
@Named
@ViewScoped
public class RoleEditBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TO_LIST = "/administration/roles/list?faces-redirect=true";

    @Inject
    private RoleAdministrationService service;
    @Inject
    private Conflict conflict;

    private String opened;
    private String title;
    private String description;
    private TreeSet<String> chosen = new TreeSet<>();
    private long version;
    private transient RoleRow stored;
    private transient List<PermissionGroup> groups;

    public void load() {
        stored = service.forEditing(opened);
        if (isNew()) {
            return;
        }
        title = getStored().title();
        description = getStored().description();
        chosen = new TreeSet<>(getStored().permissions());
        version = getStored().version();
    }

    /** What the database holds now, for comparing when somebody else was faster. */
    public RoleRow getStored() {
        if (stored == null && !isNew()) {
            stored = service.forEditing(opened);
        }
        return stored;
    }

    public List<PermissionGroup> getGroups() {
        if (groups == null) {
            groups = PermissionGroup.of(service.permissions());
        }
        return groups;
    }

    public boolean isNew() {
        return opened == null || opened.isBlank();
    }

    public boolean isChosen(String permission) {
        return chosen.contains(permission);
    }

    public String save() {
        stored = null;
        var ticked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get("permission");
        var declared = new TreeSet<>(ticked == null ? List.of() : List.of(ticked));
        chosen = declared;
        if (isNew()) {
            service.add(title, description, declared);
        } else {
            service.change(opened, conflict.agreed(version), title, description, declared);
        }
        Done.say("administration_roles_edit.saved", title);
        return TO_LIST;
    }

    public String remove() {
        service.remove(opened, version);
        Done.say("administration_roles_edit.removed", title);
        return TO_LIST;
    }

    public String getOpened() {
        return opened;
    }

    public void setOpened(String opened) {
        this.opened = opened;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
