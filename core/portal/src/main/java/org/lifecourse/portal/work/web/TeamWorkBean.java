package org.lifecourse.portal.work.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.web.Texts;
import org.lifecourse.core.work.MemberLoad;
import org.lifecourse.core.work.TeamFilter;
import org.lifecourse.core.work.TeamItem;
import org.lifecourse.core.work.TeamWorkService;
import org.lifecourse.core.work.TeamWorkService.TeamHead;
import org.lifecourse.portal.Paging;

/** A team's open work and everybody's load. */
@Named
@ViewScoped
public class TeamWorkBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> STATES = List.of("late", "soon", "unassigned", "still");

    @Inject
    private TeamWorkService service;
    @Inject
    private CurrentActor current;

    private String team;
    private String state;
    private String person;
    private int page = 1;
    private transient Paging paging;
    private transient List<TeamItem> rows;
    private transient TeamHead head;
    private transient List<MemberLoad> load;
    private transient MemberLoad tray;
    private transient List<TeamHead> teams;

    public TeamHead getHead() {
        if (head == null) {
            head = service.team(team);
        }
        return head;
    }

    public List<TeamItem> getRows() {
        if (rows == null) {
            rows = service.items(filter(), getPaging().offset(), Paging.SIZE);
        }
        return rows;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = new Paging(page, service.count(filter()));
        }
        return paging;
    }

    public List<MemberLoad> getLoad() {
        if (load == null) {
            load = service.load(getHead().code());
        }
        return load;
    }

    public MemberLoad getTray() {
        if (tray == null) {
            tray = service.tray(getHead().code());
        }
        return tray;
    }

    public Map<String, String> getTeams() {
        if (teams == null) {
            teams = service.teams();
        }
        var names = new LinkedHashMap<String, String>();
        teams.forEach(known -> names.put(known.code(), known.name()));
        return names;
    }

    public Map<String, String> getStates() {
        var states = new LinkedHashMap<String, String>();
        STATES.forEach(code -> states.put(code, Texts.message("work_team.state." + code)));
        return states;
    }

    public Map<String, String> getPeople() {
        var people = new LinkedHashMap<String, String>();
        getLoad().forEach(member -> people.put(member.username(), member.name()));
        return people;
    }

    /** Whether the caller may hand over all that the member has: it is their own, or they run the team. */
    public boolean mayHandOverAll(MemberLoad member) {
        return getHead().runs() || member.username().equals(current.get().username());
    }

    private TeamFilter filter() {
        return new TeamFilter(getHead().code(), state, person, "");
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
