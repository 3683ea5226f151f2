package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lifecourse.core.person.BreakGlassService;
import org.lifecourse.core.person.GlassRow;
import org.lifecourse.core.web.Done;

/** The restricted records that were opened and that nobody has looked into yet. */
@Named
@ViewScoped
public class GlassListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BreakGlassService service;

    private Long entry;
    private String review;
    private transient List<GlassRow> rows;

    public void load() {
        rows = service.unreviewed();
    }

    public List<GlassRow> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    /** The one that is being looked into, or null. */
    public GlassRow getChosen() {
        return getRows().stream().filter(row -> row.id().equals(entry) && !row.own()).findFirst().orElse(null);
    }

    public String save() {
        service.review(entry, review);
        Done.say("people_glass.saved");
        return "/people/glass?faces-redirect=true";
    }

    public Long getEntry() {
        return entry;
    }

    public void setEntry(Long entry) {
        this.entry = entry;
    }

    public String getReview() {
        return review;
    }

    public void setReview(String review) {
        this.review = review;
    }
}
