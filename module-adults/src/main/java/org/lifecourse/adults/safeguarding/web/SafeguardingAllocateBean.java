package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lifecourse.adults.safeguarding.Allocation;
import org.lifecourse.adults.safeguarding.Choice;
import org.lifecourse.adults.safeguarding.ConcernDetails;
import org.lifecourse.adults.safeguarding.SafeguardingService;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Giving a concern to a team and a worker. */
@Named
@ViewScoped
public class SafeguardingAllocateBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SafeguardingService service;
    @Inject
    private Conflict conflict;

    private String concern;
    private long version;
    private String team;
    private String worker;
    private Allocation seen;
    private transient ConcernDetails stored;
    private transient List<Choice> teams;
    private transient List<Choice> workers;

    public void load() {
        version = getStored().version();
        team = getStored().team();
        worker = getStored().worker();
        seen = shown();
    }

    public String save() {
        var agreed = conflict.isOverwrite() ? shown() : seen;
        stored = null;
        workers = null;
        teams = null;
        service.allocate(concern, conflict.agreed(version), agreed, new Allocation(team, worker));
        Done.say("safeguarding_allocate.done", concern);
        return "/safeguarding/view?faces-redirect=true&concern=" + concern;
    }

    /** With whom the concern lies, as the page shows it. */
    private Allocation shown() {
        return new Allocation(getStored().team(), getStored().worker());
    }

    public List<Choice> getTeams() {
        if (teams == null) {
            teams = service.teams(concern);
        }
        return teams;
    }

    public List<Choice> getWorkers() {
        if (workers == null) {
            workers = service.workers(concern);
        }
        return workers;
    }

    public ConcernDetails getStored() {
        if (stored == null) {
            stored = service.toDecide(concern);
        }
        return stored;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
    }
}
