package org.lifecourse.portal.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.organisation.OrganisationDetails;
import org.lifecourse.core.organisation.OrganisationKind;
import org.lifecourse.core.organisation.OrganisationService;
import org.lifecourse.core.organisation.OrganisationText;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Adds an organisation, or changes one. */
@Named
@ViewScoped
public class OrganisationEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganisationService service;
    @Inject
    private Conflict conflict;

    private String opened;
    private String code;
    private String name;
    private OrganisationKind kind;
    private String parentCode;
    private LocalDate openedOn;
    private LocalDate closedOn;
    private long version;
    private transient OrganisationDetails stored;

    public void load() {
        stored = service.forEditing(opened);
        if (isNew()) {
            return;
        }
        var text = getStored().text();
        code = text.code();
        name = text.name();
        kind = text.kind();
        parentCode = text.parentCode();
        openedOn = text.openedOn();
        closedOn = text.closedOn();
        version = getStored().version();
    }

    /** What the database holds now, for comparing when somebody else was faster. */
    public OrganisationDetails getStored() {
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
        var text = new OrganisationText(isNew() ? code : opened, name, kind, parentCode, openedOn, closedOn);
        if (isNew()) {
            service.add(text);
        } else {
            service.change(conflict.agreed(version), text);
        }
        Done.say("organisations_edit.saved", name);
        return "/organisations/view?faces-redirect=true&organisation=" + text.code();
    }

    public OrganisationKind[] getKinds() {
        return OrganisationKind.values();
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public OrganisationKind getKind() {
        return kind;
    }

    public void setKind(OrganisationKind kind) {
        this.kind = kind;
    }

    public String getParentCode() {
        return parentCode;
    }

    public void setParentCode(String parentCode) {
        this.parentCode = parentCode;
    }

    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public void setOpenedOn(LocalDate openedOn) {
        this.openedOn = openedOn;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }
}
