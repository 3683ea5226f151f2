package org.lifecourse.portal.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.organisation.OrganisationDetails;
import org.lifecourse.core.organisation.OrganisationService;
import org.lifecourse.core.web.Done;

/** One organisation, with its closing. */
@Named
@ViewScoped
public class OrganisationViewBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/organisations/view?faces-redirect=true&organisation=";

    @Inject
    private OrganisationService service;

    private String code;
    private long version;
    private LocalDate lastDay;
    private transient OrganisationDetails details;

    /** Reads the record as it stands now; after a refusal the page shows this. */
    public void load() {
        details = service.organisation(code);
        version = details.version();
    }

    public OrganisationDetails getDetails() {
        if (details == null) {
            load();
        }
        return details;
    }

    public String close() {
        details = null;
        service.close(code, version, lastDay);
        Done.say("organisations_view.closed", lastDay);
        return HERE + code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
