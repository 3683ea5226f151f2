package org.lifecourse.adults.safeguarding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.adults.safeguarding.AbuseKind;
import org.lifecourse.adults.safeguarding.ConcernDetails;
import org.lifecourse.adults.safeguarding.ConcernEvent;
import org.lifecourse.adults.safeguarding.SafeguardingService;

/** One concern: who, what, what was decided, how the enquiry stands, and what was done to the record. */
@Named
@RequestScoped
public class SafeguardingViewBean {

    @Inject
    private SafeguardingService service;

    private String concern;
    private ConcernDetails details;
    private List<ConcernEvent> history;

    public void load() {
        var page = service.page(concern);
        details = page.details();
        history = page.history();
    }

    public List<AbuseKind> getKinds() {
        return List.copyOf(details.text().kinds());
    }

    public Long getPersonId() {
        return details.personId();
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public ConcernDetails getDetails() {
        return details;
    }

    public List<ConcernEvent> getHistory() {
        return history;
    }
}
