package org.lifecourse.governance.body.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.governance.body.MemberRow;
import org.lifecourse.governance.body.MembershipService;

/** The members of a body: those of the day, and all there ever were. */
@Named
@RequestScoped
public class BodyMembersBean {

    @Inject
    private MembershipService service;
    @Inject
    private BodyPageBean page;

    private List<MemberRow> everybody;

    public List<MemberRow> getSeats() {
        return page.getDetails().members().stream().filter(member -> member.role().isMember()).toList();
    }

    public List<MemberRow> getAttending() {
        return page.getDetails().members().stream().filter(member -> !member.role().isMember()).toList();
    }

    public List<MemberRow> getEverybody() {
        if (everybody == null) {
            everybody = service.everybody(page.getBody());
        }
        return everybody;
    }
}
