package org.lifecourse.children.pathway;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifecourse.children.ChildrenModule;
import org.lifecourse.children.ChildrenPermission;
import org.lifecourse.children.pathway.Footsteps.Subject;
import org.lifecourse.children.pathway.Footsteps.Trail;
import org.lifecourse.children.pathway.PathwayRowRepository.Kind;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.person.PersonLine;
import org.lifecourse.core.person.PersonService;

/** The front door: what it is told about children, and what a manager decides follows. */
@ApplicationService
public class ContactService {

    static final String DECISION = "children.contact-decision";
    private static final String WORK = "contact-decision";
    private static final String FRONT_DOOR = "childrens-front-door";

    @Inject
    private PathwayRepository repository;
    @Inject
    private PathwayRowRepository rows;
    @Inject
    private CaseReading reading;
    @Inject
    private Openings openings;
    @Inject
    private Footsteps footsteps;
    @Inject
    private Family family;
    @Inject
    private PersonService people;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** A page of contacts. */
    @RequiresPermission(ChildrenPermission.CONTACT_VIEW)
    public CaseList contacts(CaseFilter filter, int first, int most) {
        current.mustHold(ChildrenPermission.CONTACT_VIEW, ChildrenModule.CODE);
        return reading.page(Kind.CONTACT, filter, first, most);
    }

    /** The same as a file that leaves the portal; who took how many is audited. */
    @RequiresPermission(ChildrenPermission.CASE_EXPORT)
    public CaseList export(CaseFilter filter, int most) {
        current.mustHold(ChildrenPermission.CASE_EXPORT, ChildrenModule.CODE);
        return reading.taken("contact.exported", contacts(filter, 0, most));
    }

    /** The same for a program; who read how many is audited. */
    @RequiresPermission(ChildrenPermission.CONTACT_VIEW)
    public CaseList listed(CaseFilter filter, int first, int most) {
        return reading.taken("contact.listed", contacts(filter, first, most));
    }

    /** @throws RuleViolation {@code contact.unknown} */
    @RequiresPermission(ChildrenPermission.CONTACT_VIEW)
    public ContactDetails details(String reference) {
        current.mustHold(ChildrenPermission.CONTACT_VIEW, ChildrenModule.CODE);
        var found = rows.contact(reference, reading.reader()).orElseThrow(() -> new RuleViolation("contact.unknown", reference));
        reading.opened(Trail.CONTACT, reference, found.children());
        return found;
    }

    /** A contact for the form that decides on it. */
    @RequiresPermission(ChildrenPermission.CONTACT_DECIDE)
    public ContactDetails decidable(String reference) {
        current.mustHold(ChildrenPermission.CONTACT_DECIDE, ChildrenModule.CODE);
        return details(reference);
    }

    /** The child for whom a contact is about to be recorded. */
    @RequiresPermission(ChildrenPermission.CONTACT_EDIT)
    public PersonLine child(String reference) {
        current.mustHold(ChildrenPermission.CONTACT_EDIT, ChildrenModule.CODE);
        return people.named(reference);
    }

    /** Brothers and sisters to whom a contact or a step may apply too. */
    @RequiresPermission({ChildrenPermission.CONTACT_EDIT, ChildrenPermission.CONTACT_DECIDE, ChildrenPermission.EARLY_HELP_EDIT,
        ChildrenPermission.ASSESSMENT_AUTHORISE})
    public List<PersonLine> siblings(Long personId) {
        return family.siblings(personId);
    }

    /** How many contacts about the child there were in the last twelve months. */
    @RequiresPermission(ChildrenPermission.CONTACT_EDIT)
    public long contactsLately(Long personId) {
        return rows.countContacts(personId, LocalDate.now(clock));
    }

    /** Records what the front door was told; the clock for the decision starts. */
    @RequiresPermission(ChildrenPermission.CONTACT_EDIT)
    public String record(ContactText text) {
        current.mustHold(ChildrenPermission.CONTACT_EDIT, ChildrenModule.CODE);
        var today = LocalDate.now(clock);
        var children = family.named(text.children(), "contact.recorded");
        Words.done("receivedOn", text.receivedOn(), null, today);
        var contact = Contact.received(repository.nextReference("CT", text.receivedOn().getYear()), text, children,
                repository.organisation("agency", text.agencyCode()), current.get().staffId(), today);
        repository.add(contact);
        var subject = subject(contact);
        var team = repository.team("team", FRONT_DOOR);
        var due = footsteps.clock(subject, DECISION, "Decide what follows the contact", contact.receivedOn(), null, team);
        footsteps.involved(subject, "Front door", null, team, contact.receivedOn());
        footsteps.held(subject, null, team);
        footsteps.asked(subject, WORK, "Decide what follows the contact", ChildrenPermission.CONTACT_DECIDE, null, team, due);
        footsteps.told(subject, "received", contact.receivedOn(), "Contact received from " + Footsteps.words(text.source()), contact.worry(), true);
        footsteps.found(subject, "Contact");
        var recorded = Changes.between(Map.of(), contact.values());
        audit.changed("contact.recorded", Trail.CONTACT.kind(), contact.reference(), recorded.before(), recorded.after());
        return contact.reference();
    }

    /**
     * Decides what follows; early help or a social work referral is opened for the children chosen.
     *
     * @param seenVersion the version that the page showed
     * @return reference of what was opened, or null when nothing was
     */
    @RequiresPermission(ChildrenPermission.CONTACT_DECIDE)
    public String decide(String reference, long seenVersion, DecisionText text) {
        current.mustHold(ChildrenPermission.CONTACT_DECIDE, ChildrenModule.CODE);
        var contact = find(reference);
        family.open(contact.children(), "contact.decided");
        contact.mustStillBe(seenVersion);
        var before = contact.values();
        contact.decide(text.decision(), text.reason(), text.on(), current.get().staffId(), LocalDate.now(clock));
        repository.flush();
        var subject = subject(contact);
        footsteps.met(subject, DECISION, text.on());
        footsteps.done(subject, WORK);
        footsteps.told(subject, "decision", text.on(), "Contact decided: " + Footsteps.words(text.decision()), text.reason(), true);
        var opened = text.decision().leadsOn() ? open(contact, text) : null;
        footsteps.ended(subject, text.on(), "The contact was decided on");
        var decided = Changes.between(before, contact.values());
        audit.changed("contact.decided", Trail.CONTACT.kind(), reference, decided.before(), decided.after(), text.reason());
        return opened;
    }

    private String open(Contact contact, DecisionText text) {
        var children = family.chosen(text.children(), contact.children(), "contact.decided");
        var to = new Handover(children, repository.organisation("agency", text.agencyCode()), repository.staff("lead", text.lead()),
                repository.team("team", text.teamCode()));
        return text.decision() == ThresholdDecision.EARLY_HELP ? openings.earlyHelp(contact, to)
                : openings.socialWork(contact, text.reason(), to);
    }

    /** Early help that is open for the children already, so that nobody opens a second one. */
    @RequiresPermission({ChildrenPermission.CONTACT_DECIDE, ChildrenPermission.ASSESSMENT_AUTHORISE})
    public List<OpenHelp> openHelp(List<String> children) {
        return children.isEmpty() ? List.of() : rows.openHelp(family.named(children, "early-help.asked-for"));
    }

    @RequiresPermission({ChildrenPermission.CONTACT_VIEW, ChildrenPermission.EARLY_HELP_VIEW, ChildrenPermission.ASSESSMENT_VIEW})
    public List<Choice> agencies() {
        return rows.agencies();
    }

    @RequiresPermission({ChildrenPermission.CONTACT_DECIDE, ChildrenPermission.EARLY_HELP_EDIT, ChildrenPermission.ASSESSMENT_AUTHORISE})
    public List<Choice> teams() {
        return rows.teams();
    }

    @RequiresPermission({ChildrenPermission.CONTACT_DECIDE, ChildrenPermission.EARLY_HELP_EDIT, ChildrenPermission.ASSESSMENT_AUTHORISE})
    public List<Choice> workers() {
        return rows.workers();
    }

    private Contact find(String reference) {
        return repository.findContact(reference).orElseThrow(() -> new RuleViolation("contact.unknown", reference));
    }

    private static Subject subject(Contact contact) {
        return new Subject(Trail.CONTACT, contact.reference(), contact.children());
    }
}
