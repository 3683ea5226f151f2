package org.lifecourse.portal.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.lifecourse.core.signin.SignInService;
import org.lifecourse.core.signin.SignInService.SessionRow;
import org.lifecourse.core.web.Done;

/** Who is signed in. The button of a row carries the sign-in that it ends, so that a list that moved on cannot end another one. */
@Named
@RequestScoped
public class SessionListBean {

    @Inject
    private SignInService service;

    private String words;
    private Long ended;
    private List<SessionRow> rows;

    public List<SessionRow> getRows() {
        if (rows == null) {
            var wanted = words == null ? "" : words.strip().toLowerCase(Locale.UK);
            rows = service.everybodys().stream().filter(row -> (row.displayName() + " " + row.username()).toLowerCase(Locale.UK).contains(wanted))
                    .toList();
        }
        return rows;
    }

    public String end() {
        service.end(ended);
        Done.say("administration_sessions_list.ended");
        return "/administration/sessions/list?faces-redirect=true";
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Long getEnded() {
        return ended;
    }

    public void setEnded(Long ended) {
        this.ended = ended;
    }
}
