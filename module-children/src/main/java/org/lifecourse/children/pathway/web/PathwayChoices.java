package org.lifecourse.children.pathway.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lifecourse.children.pathway.AssessmentOutcome;
import org.lifecourse.children.pathway.CaseState;
import org.lifecourse.children.pathway.ChildLine;
import org.lifecourse.children.pathway.Choice;
import org.lifecourse.children.pathway.Closing;
import org.lifecourse.children.pathway.Consent;
import org.lifecourse.children.pathway.ContactService;
import org.lifecourse.children.pathway.ContactSource;
import org.lifecourse.children.pathway.OpenHelp;
import org.lifecourse.children.pathway.ReferralDecision;
import org.lifecourse.children.pathway.ThresholdDecision;
import org.lifecourse.core.web.Texts;

/** What can be chosen on the forms. */
@Named
@RequestScoped
public class PathwayChoices {

    @Inject
    private ContactService service;

    private List<Choice> agencies;
    private List<OpenHelp> openHelp;

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

    /** Early help that is open for the children of a record or their brothers and sisters already. */
    public List<OpenHelp> openHelp(List<ChildLine> children) {
        if (openHelp == null) {
            openHelp = service.openHelp(family(children).stream().map(Choice::code).toList());
        }
        return openHelp;
    }

    /** States by which a list can be filtered, beside the open ones that it shows by itself. */
    public Map<String, String> getStates() {
        var words = new LinkedHashMap<String, String>();
        words.put(CaseState.CLOSED.name(), Texts.word(CaseState.CLOSED));
        words.put(Asked.EVERY_STATE, Texts.message("pathway.everyState"));
        return words;
    }

    public Map<String, String> getLates() {
        return Map.of("true", Texts.message("pathway.late"));
    }

    public Map<String, String> getAgencyNames() {
        var words = new LinkedHashMap<String, String>();
        getAgencies().forEach(one -> words.put(one.code(), one.name()));
        return words;
    }
}
