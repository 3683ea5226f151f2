package org.lifecourse.governance.body.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.web.Address;
import org.lifecourse.core.web.Days;
import org.lifecourse.governance.body.BodyDetails;
import org.lifecourse.governance.body.BodyEvent;
import org.lifecourse.governance.body.BodyService;
import org.lifecourse.governance.body.BodyStructure;
import org.lifecourse.governance.body.MemberRow;
import org.lifecourse.governance.body.StructureChart;

/** The pages of one body as it stood on a day: what all of them show, the overview and the history. */
@Named
@RequestScoped
public class BodyPageBean {

    private static final int MEMBERS_ON_OVERVIEW = 8;
    private static final int EVENTS_ON_OVERVIEW = 6;

    @Inject
    private BodyService service;

    private String body;
    private String on;
    private BodyDetails details;
    private BodyStructure around;
    private StructureChart chart;
    private List<BodyStructure.Branch> trees;
    private List<BodyEvent> events;

    public void load() {
        details = service.details(body, Days.of(on));
    }

    public BodyDetails getDetails() {
        return details;
    }

    public boolean isEditable() {
        return details.open() && service.mayChange();
    }

    /** Whether the page shows another day than it would by itself. */
    public boolean isPast() {
        return Days.of(on) != null;
    }

    public String getAddress() {
        return Address.parameters().with("body", body).with("on", on).toString();
    }

    /** The part of an address that leads another body to the same day. */
    public String getDay() {
        return Days.of(on) == null ? "" : "&on=" + Days.of(on);
    }

    public BodyStructure getAround() {
        if (around == null) {
            around = service.structure(details.on()).around(body);
        }
        return around;
    }

    public StructureChart getChart() {
        if (chart == null) {
            chart = StructureChart.of(getAround(), body);
        }
        return chart;
    }

    public List<BodyStructure.Branch> getTrees() {
        if (trees == null) {
            trees = getAround().trees();
        }
        return trees;
    }

    public List<MemberRow> getFirstMembers() {
        return details.members().stream().limit(MEMBERS_ON_OVERVIEW).toList();
    }

    public List<BodyEvent> getEvents() {
        if (events == null) {
            events = service.history(body);
        }
        return events;
    }

    public List<BodyEvent> getLatestEvents() {
        return getEvents().stream().filter(event -> !event.on().isAfter(details.on())).limit(EVENTS_ON_OVERVIEW).toList();
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }
}
