package org.lifecourse.portal.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.person.PersonOverviewService;
import org.lifecourse.core.person.SeenRow;

/** The tab of a person's record that says who has looked at it. */
@Named
@RequestScoped
public class PersonSeenBean {

    @Inject
    private PersonOverviewService service;
    @Inject
    private PersonViewBean record;

    private Long before;
    private List<SeenRow> rows;

    public List<SeenRow> getRows() {
        if (rows == null) {
            rows = service.seenBy(record.getDetails().line().reference(), before);
        }
        return rows;
    }

    /** Where the next page of looks begins, or null. */
    public Long getOlder() {
        return getRows().size() < PersonOverviewService.SEEN_AT_ONCE ? null : getRows().get(getRows().size() - 1).number();
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
