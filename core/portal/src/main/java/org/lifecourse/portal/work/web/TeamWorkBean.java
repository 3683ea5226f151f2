package org.lifecourse.portal.work.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.Texts;
import org.lifecourse.core.work.HandOver;
import org.lifecourse.core.work.HandOverService;
import org.lifecourse.core.work.MemberLoad;
import org.lifecourse.core.work.TeamFilter;
import org.lifecourse.core.work.TeamItem;
import org.lifecourse.core.work.TeamWorkService;
import org.lifecourse.core.work.TeamWorkService.TeamHead;
import org.lifecourse.portal.Paging;

/** A team's open work and everybody's load; what is ticked goes to somebody of the team or into the tray. */
@Named
@ViewScoped
public class TeamWorkBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> STATES = List.of("late", "soon", "unassigned", "still");

    @Inject
    private TeamWorkService service;
    @Inject
    private HandOverService handing;

    private String team;
    private String state;
    private String person;
    private int page = 1;
    private String to;
    private String reason;
    private transient Paging paging;
    private transient List<TeamItem> rows;
    private transient TeamHead head;
    private transient List<MemberLoad> load;
    private transient MemberLoad tray;
    private transient List<HandOver> handedOver;
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

    public List<HandOver> getHandedOver() {
        if (handedOver == null) {
            handedOver = service.handedOver(getHead().code(), 5);
        }
        return handedOver;
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

    /** Who can be given work: open accounts of the team. */
    public List<MemberLoad> getReceivers() {
        return getLoad().stream().filter(MemberLoad::active).toList();
    }

    public boolean isPicked(Long id) {
        return picked().contains(id);
    }

    public String handOver() {
        rows = null;
        paging = null;
        var ids = picked();
        handing.handOver(getHead().code(), ids, to, reason);
        Done.say("work_team.handedOver", ids.size());
        return here();
    }

    public String handBack() {
        var moved = posted("batch").stream().findFirst().map(handing::handBack).orElse(0);
        Done.say("work_team.handedBack", moved);
        return here();
    }

    /** What was ticked, by its id: a list that changed meanwhile never moves another line's work. */
    private static List<Long> picked() {
        return posted("picked");
    }

    private static List<Long> posted(String name) {
        var ids = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get(name);
        return ids == null ? List.of() : Arrays.stream(ids).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).distinct().toList();
    }

    private static String here() {
        return "/work/team?faces-redirect=true&includeViewParams=true";
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

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
