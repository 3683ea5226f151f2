package org.lifecourse.children.pathway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.QueryParam;
import java.util.regex.Pattern;
import org.lifecourse.children.pathway.CaseFilter;
import org.lifecourse.children.pathway.CaseState;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.web.AskedWords;
import org.lifecourse.core.web.Choices;

/** Filters as an address holds them; open records unless asked otherwise. Names never stand in an address. */
public class Asked {

    static final String EVERY_STATE = "ALL";

    private static final Pattern PART_OF_A_REFERENCE = Pattern.compile("(?i)|[A-Z]{0,2}-?[0-9-]*");

    @QueryParam("text")
    private String text;
    @QueryParam("search")
    private String search;
    @QueryParam("state")
    private String state;
    @QueryParam("agency")
    private String agency;
    @QueryParam("late")
    private String late;
    @QueryParam("order")
    private String order;

    /** @throws RuleViolation when the address holds something else than part of a reference, or names a search that is forgotten: it would be answered with everything */
    CaseFilter filter(HttpServletRequest request) {
        if (text != null && !PART_OF_A_REFERENCE.matcher(text.strip()).matches()) {
            throw RuleViolation.at("text", "pathway.onlyReferences");
        }
        var words = text == null || text.isBlank() ? AskedWords.of(search, request) : text;
        if (words.isEmpty() && search != null && !search.isEmpty()) {
            throw RuleViolation.at("search", "pathway.searchForgotten");
        }
        return filter(words, state, agency, late, order);
    }

    static CaseFilter filter(String text, String state, String agency, String late, String order) {
        var asked = state == null || state.isBlank() ? CaseState.OPEN : Choices.named(CaseState.class, state);
        return new CaseFilter(text, asked, agency, "true".equals(late), Choices.named(CaseFilter.Order.class, order));
    }
}
