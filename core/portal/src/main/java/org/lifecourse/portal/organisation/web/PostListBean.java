package org.lifecourse.portal.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.organisation.PostFilter;
import org.lifecourse.core.organisation.PostRow;
import org.lifecourse.core.organisation.PostService;
import org.lifecourse.core.web.Texts;
import org.lifecourse.portal.Paging;

/** The list of posts with who holds them today; its filters stand in the address. */
@Named
@RequestScoped
public class PostListBean {

    private static final List<String> STATES = List.of("held", "vacant", "statutory", "closed");

    @Inject
    private PostService service;

    private String words;
    private String area;
    private String organisation;
    private String state;
    private int page = 1;
    private Paging paging;
    private List<PostRow> rows;

    public List<PostRow> getRows() {
        if (rows == null) {
            rows = service.posts(filter(), getPaging().offset(), Paging.SIZE);
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
        STATES.forEach(code -> states.put(code, Texts.message("posts_list.state." + code)));
        return states;
    }

    private PostFilter filter() {
        return new PostFilter(words, area, organisation, state);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
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
