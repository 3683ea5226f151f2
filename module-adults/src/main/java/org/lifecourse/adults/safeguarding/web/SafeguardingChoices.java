package org.lifecourse.adults.safeguarding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.adults.safeguarding.AbuseKind;
import org.lifecourse.adults.safeguarding.Advocate;
import org.lifecourse.adults.safeguarding.Capacity;
import org.lifecourse.adults.safeguarding.CapacityView;
import org.lifecourse.adults.safeguarding.Choice;
import org.lifecourse.adults.safeguarding.Consent;
import org.lifecourse.adults.safeguarding.Decision;
import org.lifecourse.adults.safeguarding.RaisedBy;
import org.lifecourse.adults.safeguarding.RiskOutcome;
import org.lifecourse.adults.safeguarding.RiskPlace;
import org.lifecourse.adults.safeguarding.RiskSource;
import org.lifecourse.adults.safeguarding.Route;
import org.lifecourse.adults.safeguarding.SafeNow;
import org.lifecourse.adults.safeguarding.SafeguardingService;
import org.lifecourse.adults.safeguarding.Wishes;
import org.lifecourse.adults.safeguarding.WishesMet;
import org.lifecourse.adults.safeguarding.WorkerChoices;

/** What can be chosen on the forms of safeguarding. */
@Named
@RequestScoped
public class SafeguardingChoices {

    @Inject
    private SafeguardingService service;

    private List<Choice> teams;
    private List<Choice> workers;
    private WorkerChoices offered;

    static Map<String, String> names(List<Choice> choices) {
        var names = new LinkedHashMap<String, String>();
        choices.forEach(choice -> names.put(choice.code(), choice.name()));
        return names;
    }

    public List<Choice> getTeams() {
        if (teams == null) {
            teams = service.teams();
        }
        return teams;
    }

    public List<Choice> getWorkers() {
        if (workers == null) {
            workers = service.workers();
        }
        return workers;
    }

    /** Those by whom the list can be filtered. */
    WorkerChoices workers(ConcernQuery asked) {
        if (offered == null) {
            offered = service.workers(asked.getTeam(), asked.getWorker());
        }
        return offered;
    }

    public AbuseKind[] getKinds() {
        return AbuseKind.values();
    }

    public RaisedBy[] getRaisedBy() {
        return RaisedBy.values();
    }

    public Route[] getRoutes() {
        return Route.values();
    }

    public RiskPlace[] getPlaces() {
        return RiskPlace.values();
    }

    public RiskSource[] getSources() {
        return RiskSource.values();
    }

    public SafeNow[] getSafeNow() {
        return SafeNow.values();
    }

    public Consent[] getConsents() {
        return Consent.values();
    }

    public CapacityView[] getCapacityViews() {
        return CapacityView.values();
    }

    public Decision[] getDecisions() {
        return Decision.values();
    }

    public Wishes[] getWishes() {
        return Wishes.values();
    }

    public Capacity[] getCapacities() {
        return Capacity.values();
    }

    public Advocate[] getAdvocates() {
        return Advocate.values();
    }

    public WishesMet[] getWishesMet() {
        return WishesMet.values();
    }

    public RiskOutcome[] getRiskOutcomes() {
        return RiskOutcome.values();
    }
}
