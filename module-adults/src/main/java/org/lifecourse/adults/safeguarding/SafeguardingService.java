package org.lifecourse.adults.safeguarding;

import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.adults.AdultsModule;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.person.PersonLine;
import org.lifecourse.core.person.PersonService;
import org.lifecourse.core.work.WorkService;

/** Single safeguarding concerns: reading them, taking them in, deciding on them, putting them right and giving them to somebody. */
@ApplicationService
public class SafeguardingService {

    private static final int HISTORY = 100;
    /** More names than this are no longer looked through in a filter. */
    private static final int OFFERED_WORKERS = 100;

    @Inject
    private ConcernDesk desk;
    @Inject
    private ConcernRowRepository rows;
    @Inject
    private ConcernReading reading;
    @Inject
    private CurrentActor current;
    @Inject
    private PersonService people;
    @Inject
    private WorkService work;

    /**
     * A concern with its enquiry.
     *
     * @throws org.lifecourse.core.person.RecordRestricted when the person's record is restricted and the caller is not involved
     */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public ConcernDetails details(String reference) {
        mustHold(AdultsPermission.SAFEGUARDING_VIEW);
        var concern = desk.opened(reference, "safeguarding-concern.viewed");
        work.saw(AdultsModule.CODE, ConcernTraces.KIND, reference, reference, ConcernTraces.link(reference));
        return reading.details(concern);
    }

    /** A concern with its enquiry and what was done to it; both looks are audited. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public ConcernPage page(String reference) {
        mustHold(AdultsPermission.SAFEGUARDING_VIEW);
        var details = details(reference);
        people.open(details.personId(), "safeguarding-concern.history-viewed");
        return new ConcernPage(details, rows.findHistory(ConcernTraces.KIND, details.reference(), HISTORY));
    }

    /** A concern for a form that puts right what was written down. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_REPORT)
    public ConcernDetails toCorrect(String reference) {
        mustHold(AdultsPermission.SAFEGUARDING_REPORT);
        return details(reference);
    }

    /** A concern for a form that decides or allocates. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public ConcernDetails toDecide(String reference) {
        mustHold(AdultsPermission.SAFEGUARDING_DECIDE);
        return details(reference);
    }

    /** The adult about whom a concern is going to be written down. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_REPORT)
    public PersonLine person(String reference) {
        mustHold(AdultsPermission.SAFEGUARDING_REPORT);
        return people.named(reference);
    }

    /**
     * Takes in a concern about an adult.
     *
     * @return its reference
     */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_REPORT)
    public String report(String personReference, ConcernText text) {
        mustHold(AdultsPermission.SAFEGUARDING_REPORT);
        if (Words.blank(personReference)) {
            throw RuleViolation.at("person", "concern.needsPerson");
        }
        return desk.receive(people.named(personReference).id(), text, "", null).reference();
    }

    /** Puts right what was written down. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_REPORT)
    public void correct(String reference, long seenVersion, ConcernText text, String reason) {
        mustHold(AdultsPermission.SAFEGUARDING_REPORT);
        desk.correct(unchanged(reference, seenVersion), text, reason);
    }

    /** Says what follows. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public void decide(String reference, long seenVersion, DecisionText text) {
        mustHold(AdultsPermission.SAFEGUARDING_DECIDE);
        desk.decide(unchanged(reference, seenVersion), text);
    }

    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public void correctDecision(String reference, long seenVersion, DecisionText text, String reason) {
        mustHold(AdultsPermission.SAFEGUARDING_DECIDE);
        desk.correctDecision(unchanged(reference, seenVersion), text, reason);
    }

    /**
     * Gives a concern to a team and a worker.
     *
     * @param seen with whom the page showed it
     * @throws org.lifecourse.core.ChangedMeanwhile when it was changed, or handed over to somebody else than the chosen, since
     */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public void allocate(String reference, long seenVersion, Allocation seen, Allocation chosen) {
        mustHold(AdultsPermission.SAFEGUARDING_DECIDE);
        var concern = unchanged(reference, seenVersion);
        concern.mustStillLieWith(rows.findNames(reference).orElseThrow().lies(), seen, chosen);
        desk.allocate(concern, chosen.team(), chosen.worker());
    }

    /** The teams to which a concern can be given; the one that answers for it is always among them. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public List<Choice> teams(String reference) {
        mustHold(AdultsPermission.SAFEGUARDING_DECIDE);
        return rows.findTeams(reference);
    }

    /** Those to whom a concern can be given; whoever carries it is always among them. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public List<Choice> workers(String reference) {
        mustHold(AdultsPermission.SAFEGUARDING_DECIDE);
        return rows.findWorkers(reference);
    }

    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public List<Choice> teams() {
        mustHold(AdultsPermission.SAFEGUARDING_VIEW);
        return rows.findTeams();
    }

    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public List<Choice> workers() {
        mustHold(AdultsPermission.SAFEGUARDING_VIEW);
        return rows.findWorkers(ConcernRowRepository.MOST_WORKERS);
    }

    /** Workers to filter a list by: all of the service, or of a service with many those of the team, those of closed teams, and whoever is chosen already. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public WorkerChoices workers(String team, String chosen) {
        mustHold(AdultsPermission.SAFEGUARDING_VIEW);
        var all = rows.findWorkers(OFFERED_WORKERS + 1);
        return all.size() <= OFFERED_WORKERS ? new WorkerChoices(all, false) : new WorkerChoices(rows.findWorkers(team, chosen), true);
    }

    private SafeguardingConcern unchanged(String reference, long seenVersion) {
        var concern = desk.opened(reference, "safeguarding-concern.opened");
        concern.mustStillBe(seenVersion);
        return concern;
    }

    private void mustHold(String permission) {
        current.mustHold(permission, AdultsModule.CODE);
    }
}
