package org.lifecourse.governance.body.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.governance.body.BodyTermsService;
import org.lifecourse.governance.body.TermsRow;

/** The terms of reference of a body in all their versions, one of them to read. */
@Named
@RequestScoped
public class BodyTermsBean {

    @Inject
    private BodyTermsService service;
    @Inject
    private BodyPageBean page;

    private Integer number;
    private List<TermsRow> versions;

    public List<TermsRow> getVersions() {
        if (versions == null) {
            versions = service.terms(page.getBody());
        }
        return versions;
    }

    /** The version that the address names, else the one of the day, else the newest. */
    public TermsRow getShown() {
        if (number != null) {
            return getVersions().stream().filter(version -> version.number() == number).findFirst()
                    .orElseThrow(() -> new RuleViolation("terms.unknown"));
        }
        var ofTheDay = page.getDetails().terms();
        return ofTheDay != null ? ofTheDay : getVersions().isEmpty() ? null : getVersions().get(0);
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
