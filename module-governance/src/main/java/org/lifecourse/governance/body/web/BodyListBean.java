package org.lifecourse.governance.body.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.web.Choices;
import org.lifecourse.core.web.ListPage;
import org.lifecourse.core.web.Texts;
import org.lifecourse.governance.body.BodyList;
import org.lifecourse.governance.body.BodyRow;
import org.lifecourse.governance.body.BodyService;
import org.lifecourse.governance.body.BodyState;
import org.lifecourse.governance.body.LegalNature;

/** Bodies with filters, order and page in the address. Open bodies unless asked otherwise. */
@Named
@RequestScoped
public class BodyListBean {

    private static final String EVERY_STATE = "ALL";

    @Inject
    private BodyService service;

    private final BodyQuery asked = new BodyQuery();
    private int page = 1;
    private BodyList found;

    public void load() {
        page = Math.max(1, page);
        found = service.bodies(asked.filter(), ListPage.offset(page), ListPage.SIZE);
    }

    public String orderedBy(String column) {
        return asked.orderedBy(column).toString();
    }

    /** For {@code aria-sort}. */
    public String sortOf(String column) {
        return !column.equals(asked.ordered()) ? "none" : asked.isDescending() ? "descending" : "ascending";
    }

    public String onPage(int number) {
        return asked.address().with("page", number == 1 ? null : number).toString();
    }

    public String getExport() {
        return asked.address().toString();
    }

    public List<BodyRow> getRows() {
        return found.rows();
    }

    public BodyList getFound() {
        return found;
    }

    public ListPage getShown() {
        return new ListPage(page, found.rows().size(), found.total());
    }

    public Map<String, String> getNatures() {
        return Choices.words(LegalNature.values());
    }

    public Map<String, String> getStates() {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(BodyState.values()).filter(one -> one != BodyState.OPEN).forEach(one -> words.put(one.name(), Texts.word(one)));
        words.put(EVERY_STATE, Texts.message("bodies_list.everyState"));
        return words;
    }

    public BodyQuery getAsked() {
        return asked;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
