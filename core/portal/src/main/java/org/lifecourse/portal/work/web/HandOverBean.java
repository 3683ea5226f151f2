package org.lifecourse.portal.work.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.work.ChosenWork;
import org.lifecourse.core.work.HandOverExtent;
import org.lifecourse.core.work.HandOverOutlook;
import org.lifecourse.core.work.HandOverService;
import org.lifecourse.core.work.MemberLoad;
import org.lifecourse.core.work.TeamWorkService;
import org.lifecourse.core.work.TeamWorkService.TeamHead;

/** What was ticked, or all that a member has, on its way to somebody of the team or into the tray. */
@Named
@ViewScoped
public class HandOverBean implements Serializable {

    private static final long serialVersionUID = 1L;
    /** No username has a colon. */
    private static final String TRAY = ":tray";

    @Inject
    private HandOverService service;
    @Inject
    private TeamWorkService teams;

    private final LinkedHashMap<Long, Long> seen = new LinkedHashMap<>();
    private String team;
    private String person;
    private HandOverExtent extent = HandOverExtent.CASE;
    private String to;
    private String reason;
    private transient HandOverOutlook outlook;
    private transient TeamHead head;
    private transient List<MemberLoad> members;

    /** Keeps what was ticked as it is now: a list that changed meanwhile never moves another line's work. */
    public void load() {
        var ids = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().getOrDefault("item", new String[0]);
        Arrays.stream(ids).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).forEach(id -> seen.put(id, 0L));
        getOutlook().items().forEach(item -> seen.put(item.id(), item.version()));
    }

    public HandOverOutlook getOutlook() {
        if (outlook == null) {
            outlook = isAll() ? service.outlookOfAll(team, person) : service.outlook(team, List.copyOf(seen.keySet()));
        }
        return outlook;
    }

    /** Whether all that a member has is handed over. */
    public boolean isAll() {
        return person != null && !person.isBlank();
    }

    public boolean isNothing() {
        return getOutlook().items().isEmpty() && !getOutlook().isOfCases();
    }

    public TeamHead getHead() {
        if (head == null) {
            head = teams.team(team);
        }
        return head;
    }

    /** The name of whoever hands over all. */
    public String getGiver() {
        return members().stream().filter(member -> member.username().equals(person)).map(MemberLoad::name).findFirst().orElse(person);
    }

    /** Who can be given work: open accounts of the team. */
    public List<MemberLoad> getReceivers() {
        return members().stream().filter(MemberLoad::active).filter(member -> !member.username().equals(person)).toList();
    }

    private List<MemberLoad> members() {
        if (members == null) {
            members = teams.load(getHead().code());
        }
        return members;
    }

    public String handOver() {
        var receiver = TRAY.equals(to) ? "" : to;
        if (isAll()) {
            service.handOverAll(team, person, receiver, reason);
            Done.say("work_handover.done.all", getGiver());
        } else {
            var chosen = seen.entrySet().stream().map(one -> new ChosenWork(one.getKey(), one.getValue())).toList();
            service.handOver(team, chosen, extent, receiver, reason);
            Done.say("work_handover.done", chosen.size());
        }
        return "/work/team?faces-redirect=true&team=" + getHead().code();
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public HandOverExtent getExtent() {
        return extent;
    }

    public void setExtent(HandOverExtent extent) {
        this.extent = extent;
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
