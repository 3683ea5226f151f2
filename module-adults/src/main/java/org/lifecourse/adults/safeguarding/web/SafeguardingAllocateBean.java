package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.adults.safeguarding.Allocation;
import org.lifecourse.adults.safeguarding.Choice;
import org.lifecourse.adults.safeguarding.ConcernDetails;
import org.lifecourse.adults.safeguarding.SafeguardingService;
import org.lifecourse.core.web.Done;

/** Giving a concern to a team and a worker. */
@Named
@ViewScoped
public class SafeguardingAllocateBean extends ConcernForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private SafeguardingService service;

    private String team;
    private String worker;
    private Allocation opened;
    private transient List<Choice> teams;
    private transient List<Choice> workers;

    @Override
    protected ConcernDetails read() {
        return service.toDecide(getConcern());
    }

    @Override
    public void load() {
        super.load();
        team = getStored().team();
        worker = getStored().worker();
        opened = shown();
    }

    public String save() {
        var agreed = overwrites() ? shown() : opened;
        workers = null;
        teams = null;
        service.allocate(getConcern(), seen(), agreed, new Allocation(team, worker));
        Done.say("safeguarding_allocate.done", getConcern());
        return view();
    }

    /** With whom the concern lies, as the page shows it. */
    private Allocation shown() {
        return new Allocation(getStored().team(), getStored().worker());
    }

    public List<Choice> getTeams() {
        if (teams == null) {
            teams = service.teams(getConcern());
        }
        return teams;
    }

    public List<Choice> getWorkers() {
        if (workers == null) {
            workers = service.workers(getConcern());
        }
        return workers;
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
