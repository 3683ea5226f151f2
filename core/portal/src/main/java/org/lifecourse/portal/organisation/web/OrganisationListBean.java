package org.lifecourse.portal.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.organisation.OrganisationFilter;
import org.lifecourse.core.organisation.OrganisationRow;
import org.lifecourse.core.organisation.OrganisationService;
import org.lifecourse.core.web.Texts;
import org.lifecourse.portal.Paging;

/** The list of organisations; its filters stand in the address. */
@Named
@RequestScoped
public class OrganisationListBean {

    @Inject
    private OrganisationService service;

    private String words;
    private String kind;
    private String state;
    private int page = 1;
    private Paging paging;
    private List<OrganisationRow> rows;

    public List<OrganisationRow> getRows() {
        if (rows == null) {
            rows = service.organisations(filter(), getPaging().offset(), Paging.SIZE);
        }
        return rows;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = new Paging(page, service.count(filter()));
        }
        return paging;
    }

    public Map<String, String> getStates() {
        var states = new LinkedHashMap<String, String>();
        states.put("open", Texts.message("organisations_list.state.open"));
        states.put("closed", Texts.message("organisations_list.state.closed"));
        return states;
    }

    private OrganisationFilter filter() {
        return new OrganisationFilter(words, kind, state);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
