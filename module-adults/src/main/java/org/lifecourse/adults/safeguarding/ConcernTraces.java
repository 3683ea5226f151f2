package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.lifecourse.adults.AdultsModule;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.chronology.ChronologyService;
import org.lifecourse.core.chronology.TimelineEntry;
import org.lifecourse.core.deadline.DeadlineKey;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.core.deadline.DeadlineStart;
import org.lifecourse.core.person.InvolvementService;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;
import org.lifecourse.core.work.RecordHolder;
import org.lifecourse.core.work.WorkItem;
import org.lifecourse.core.work.WorkService;

/** What a concern leaves in the kernel: clocks, work, the person's chronology, who is involved, and where it is found. */
@ApplicationScoped
class ConcernTraces {

    static final String KIND = "safeguarding-concern";
    static final String DECISION_RULE = "adults.safeguarding-decision";
    static final String ENQUIRY_RULE = "adults.safeguarding-enquiry";

    static final String DECISION = "safeguarding-decision";
    private static final String ENQUIRY = "safeguarding-enquiry";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Inject
    private SafeguardingRepository repository;
    @Inject
    private DeadlineService deadlines;
    @Inject
    private WorkService work;
    @Inject
    private ChronologyService chronology;
    @Inject
    private InvolvementService involvement;
    @Inject
    private SearchService search;

    static String link(String reference) {
        return "/adults/safeguarding/view?concern=" + reference;
    }

    /** The concern stands as it does: everything around it follows, whether it is new or was put right. */
    void follow(SafeguardingConcern concern, SafeguardingEnquiry enquiry) {
        search.enter(new SearchEntry(AdultsModule.CODE, KIND, concern.reference(), concern.reference(), say("search.detail", DAY.format(concern.receivedOn()),
                concern.sourceReference() == null ? "" : concern.sourceReference()).strip(), link(concern.reference()), AdultsPermission.SAFEGUARDING_VIEW,
                AdultsModule.CODE));
        decisionClock(concern);
        enquiryClock(concern, enquiry);
        tell(concern, enquiry);
    }

    /** The team decides, or whoever the case was handed over to, as long as they carry it: an allocation alone does not make the worker decide. */
    private void decisionClock(SafeguardingConcern concern) {
        var key = key(DECISION_RULE, concern);
        var due = start(key, concern, say("deadline.decide"), concern.receivedOn());
        var worker = worker(concern);
        var decider = repository.isDecisionOf(worker, concern.reference()) ? worker : null;
        work.done(AdultsModule.CODE, DECISION, KIND, concern.reference());
        if (concern.decision() != null) {
            deadlines.met(key, concern.decidedOn());
        } else {
            work.ask(new WorkItem(null, AdultsModule.CODE, DECISION, KIND, concern.reference(), say("work.decide", concern.reference()),
                    say("work.received", DAY.format(concern.receivedOn())), "/adults/safeguarding/decide?concern=" + concern.reference(),
                    say("work.decide.button"), AdultsPermission.SAFEGUARDING_DECIDE, decider, team(concern), due, false));
        }
    }

    private void enquiryClock(SafeguardingConcern concern, SafeguardingEnquiry enquiry) {
        work.done(AdultsModule.CODE, ENQUIRY, KIND, concern.reference());
        if (enquiry == null) {
            return;
        }
        var key = key(ENQUIRY_RULE, concern);
        var due = start(key, concern, say("deadline.enquire"), enquiry.begunOn());
        if (enquiry.isConcluded()) {
            deadlines.met(key, enquiry.concludedOn());
        } else {
            var worker = worker(concern);
            work.ask(new WorkItem(null, AdultsModule.CODE, ENQUIRY, KIND, concern.reference(), say("work.enquire", concern.reference()),
                    say("work.decided", DAY.format(enquiry.begunOn())), link(concern.reference()), say("work.enquire.button"),
                    AdultsPermission.SAFEGUARDING_ENQUIRE, worker, worker == null ? team(concern) : null, due, false));
        }
    }

    private LocalDate start(DeadlineKey key, SafeguardingConcern concern, String title, LocalDate from) {
        return deadlines.start(new DeadlineStart(key, concern.personId(), title, link(concern.reference()), AdultsPermission.SAFEGUARDING_VIEW,
                AdultsModule.CODE, from, worker(concern), team(concern))).dueOn();
    }

    private void tell(SafeguardingConcern concern, SafeguardingEnquiry enquiry) {
        for (var kind : new String[] {"concern", "decision", "conclusion"}) {
            chronology.withdraw(AdultsModule.CODE, kind, KIND, concern.reference());
        }
        enter(concern, "concern", concern.receivedOn(), say("timeline.concern"), say("timeline.concern.detail", concern.reference(), kinds(concern)));
        if (concern.decision() != null) {
            enter(concern, "decision", concern.decidedOn(), say("timeline." + concern.decision()), concern.reference());
        }
        if (enquiry != null && enquiry.isConcluded()) {
            var risk = enquiry.ended().riskOutcome();
            enter(concern, "conclusion", enquiry.concludedOn(), say("timeline.concluded"),
                    risk == null ? concern.reference() : say("timeline.concluded.detail", concern.reference(), say("risk." + risk)));
        }
    }

    private static String kinds(SafeguardingConcern concern) {
        return String.join(", ", concern.kinds().stream().map(kind -> say("kind." + kind)).toList());
    }

    private void enter(SafeguardingConcern concern, String kind, LocalDate on, String title, String detail) {
        chronology.enter(new TimelineEntry(concern.personId(), AdultsModule.CODE, kind, KIND, concern.reference(), on, title, detail,
                link(concern.reference()), AdultsPermission.SAFEGUARDING_VIEW, AdultsModule.CODE, true));
    }

    /**
     * From this day the team, and the worker where there is one, hold the concern and work with the adult.
     *
     * @param worker null while nobody of the team has it
     */
    void hold(SafeguardingConcern concern, Long worker, LocalDate from) {
        work.hold(AdultsModule.CODE, KIND, concern.reference(), worker, concern.teamId());
        involvement.involve(concern.personId(), AdultsModule.CODE, KIND, concern.reference(), say("role"), worker, concern.teamId(), from);
    }

    /** The concern is closed. */
    void release(SafeguardingConcern concern, LocalDate on) {
        work.letGo(AdultsModule.CODE, KIND, concern.reference());
        involvement.end(AdultsModule.CODE, KIND, concern.reference(), on);
    }

    /** Who carries it now, by allocation or because it was handed over since; null while nobody does. */
    Long worker(SafeguardingConcern concern) {
        return work.holder(AdultsModule.CODE, KIND, concern.reference()).map(RecordHolder::staffId).orElse(null);
    }

    private Long team(SafeguardingConcern concern) {
        return work.holder(AdultsModule.CODE, KIND, concern.reference()).map(RecordHolder::teamId).orElse(concern.teamId());
    }

    private static DeadlineKey key(String rule, SafeguardingConcern concern) {
        return DeadlineKey.of(rule, AdultsModule.CODE, KIND, concern.reference());
    }

    private static String say(String key, Object... arguments) {
        var texts = ResourceBundle.getBundle("org.lifecourse.adults.safeguarding.traces", Locale.UK, ConcernTraces.class.getClassLoader());
        return new MessageFormat(texts.getString(key), Locale.UK).format(arguments);
    }
}
