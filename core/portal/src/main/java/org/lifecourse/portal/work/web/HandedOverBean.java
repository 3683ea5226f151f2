package org.lifecourse.portal.work.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.work.HandOver;
import org.lifecourse.core.work.HandOverService;
import org.lifecourse.core.work.TeamWorkService;

/** What a team handed over lately, and the way back. */
@Named
@ViewScoped
public class HandedOverBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    @Inject
    private TeamWorkService teams;
    @Inject
    private HandOverService service;

    private transient List<HandOver> rows;

    public List<HandOver> of(String team) {
        if (rows == null) {
            rows = teams.handedOver(team, SHOWN);
        }
        return rows;
    }

    /** By the number of the hand-over: a list that changed meanwhile never undoes another. */
    public String handBack() {
        var batch = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().getOrDefault("batch", "");
        service.handBack(batch.matches("\\d{1,18}") ? Long.valueOf(batch) : 0L);
        Done.say("work_team.handedBack");
        return "/work/team?faces-redirect=true&includeViewParams=true";
    }
}
