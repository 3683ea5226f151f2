package org.lifecourse.children.pathway.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lifecourse.children.pathway.AssessmentOutcome;
import org.lifecourse.children.pathway.ChildLine;
import org.lifecourse.children.pathway.Choice;
import org.lifecourse.children.pathway.Closing;
import org.lifecourse.children.pathway.Consent;
import org.lifecourse.children.pathway.ContactService;
import org.lifecourse.children.pathway.ContactSource;
import org.lifecourse.children.pathway.ReferralDecision;
import org.lifecourse.children.pathway.ThresholdDecision;

/** What can be chosen on the forms. */
@Named
@RequestScoped
public class PathwayChoices {

    @Inject
    private ContactService service;

    private List<Choice> agencies;

    public ContactSource[] getSources() {
        return ContactSource.values();
    }

    public Consent[] getConsents() {
        return Consent.values();
    }

    public ThresholdDecision[] getDecisions() {
        return ThresholdDecision.values();
    }

    public ReferralDecision[] getReferralDecisions() {
        return ReferralDecision.values();
    }

    public AssessmentOutcome[] getOutcomes() {
        return AssessmentOutcome.values();
    }

    /** Reasons to close; stepping up is a step of its own. */
    public List<Closing> getClosings() {
        return Arrays.stream(Closing.values()).filter(one -> one != Closing.STEPPED_UP).toList();
    }

    public List<Choice> getAgencies() {
        if (agencies == null) {
            agencies = service.agencies();
        }
        return agencies;
    }

    public List<Choice> getTeams() {
        return service.teams();
    }

    public List<Choice> getWorkers() {
        return service.workers();
    }

    /** The children of a record and the brothers and sisters of its foremost one, as far as the caller may open them. */
    public List<Choice> family(List<ChildLine> children) {
        var known = children.stream().map(ChildLine::reference).toList();
        return Stream.concat(children.stream().filter(child -> child.name() != null).map(child -> new Choice(child.reference(), child.name())),
                service.siblings(children.get(0).id()).stream().filter(one -> !known.contains(one.reference()))
                        .map(one -> new Choice(one.reference(), one.name()))).toList();
    }
}
