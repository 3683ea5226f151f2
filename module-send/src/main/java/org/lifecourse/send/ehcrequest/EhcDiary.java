package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.lifecourse.core.chronology.ChronologyService;
import org.lifecourse.core.chronology.TimelineEntry;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.deadline.DeadlineKey;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.core.deadline.DeadlineStart;
import org.lifecourse.core.person.InvolvementService;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;
import org.lifecourse.core.work.RecordHolder;
import org.lifecourse.core.work.WorkItem;
import org.lifecourse.core.work.WorkService;
import org.lifecourse.send.SendPermission;

/**
 * What the rest of the portal learns of a request: its clocks, who has what to do, what happened to the person, and how it is found. Written
 * in the transaction that changes the request.
 */
@ApplicationScoped
class EhcDiary {

    static final String MODULE = "send";
    static final String KIND = "ehc-request";
    static final String TEAM = "send-assessment";

    private static final String WORK = "ehc-request";
    /** One for each body that was reminded. */
    private static final String REMINDER = "ehc-reminder-";
    private static final RecordHolder NOBODY = new RecordHolder(null, null, null);
    private static final int DAYS_AFTER_REMINDER = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Inject
    private EhcRequestRepository repository;
    @Inject
    private DeadlineService deadlines;
    @Inject
    private WorkService work;
    @Inject
    private ChronologyService chronology;
    @Inject
    private SearchService search;
    @Inject
    private InvolvementService involvement;

    static String say(String key, Object... arguments) {
        var texts = ResourceBundle.getBundle("org.lifecourse.send.ehcrequest.diary", Locale.UK, EhcDiary.class.getClassLoader());
        return new MessageFormat(texts.getString(key), Locale.UK).format(Arrays.stream(arguments)
                .map(one -> one instanceof LocalDate day ? DAY.format(day) : one).toArray());
    }

    static String body(AdviceBody body) {
        return say("body." + body.name());
    }

    /** What a clock that runs once on a request waits for, in words. */
    static String clock(String rule) {
        return say("clock." + switch (rule) {
            case EhcRules.DECIDE -> "decide";
            case EhcRules.NO_PLAN -> "noPlan";
            case EhcRules.REPRESENTATIONS -> "representations";
            default -> "final";
        });
    }

    static String clock(DeadlineKey key) {
        return key.part().isEmpty() ? clock(key.rule()) : say("clock.advice", body(AdviceBody.of(key.part())));
    }

    static String link(String reference) {
        return "/send/ehc-requests/view?request=" + reference;
    }

    static DeadlineKey key(String rule, String reference) {
        return DeadlineKey.of(rule, MODULE, KIND, reference);
    }

    static DeadlineKey key(AdviceBody body, String reference) {
        return new DeadlineKey(EhcRules.ADVICE, MODULE, KIND, reference, body.code());
    }

    /** Who has the request; neither caseworker nor team once it is closed. */
    RecordHolder holder(EhcRequest request) {
        return work.holder(MODULE, KIND, request.reference()).orElse(NOBODY);
    }

    /** Gives the request to a caseworker, or back to the team; what runs on it goes along. */
    void hold(EhcRequest request, Long caseworkerId) {
        var team = caseworkerId == null ? repository.findTeam(TEAM).orElse(null) : repository.findTeamOf(caseworkerId).orElse(null);
        work.hold(MODULE, KIND, request.reference(), caseworkerId, team);
    }

    /** Starts the three clocks of a request, or starts them anew from a corrected day; takes over a new caseworker. */
    void startClocks(EhcRequest request) {
        start(request, EhcRules.DECIDE, request.receivedOn());
        start(request, EhcRules.NO_PLAN, request.receivedOn());
        start(request, EhcRules.FINAL_PLAN, request.receivedOn());
    }

    DeadlineDetails start(EhcRequest request, AdviceBody body, LocalDate askedOn) {
        return start(request, key(body, request.reference()), say("clock.advice", body(body)), askedOn);
    }

    DeadlineDetails startRepresentations(EhcRequest request) {
        return start(request, EhcRules.REPRESENTATIONS, request.draftOn());
    }

    private DeadlineDetails start(EhcRequest request, String rule, LocalDate on) {
        return start(request, key(rule, request.reference()), clock(rule), on);
    }

    private DeadlineDetails start(EhcRequest request, DeadlineKey key, String title, LocalDate on) {
        var holder = holder(request);
        return deadlines.start(new DeadlineStart(key, request.personId(), title, link(request.reference()), SendPermission.EHC_REQUEST_VIEW,
                MODULE, on, holder.staffId(), holder.teamId()));
    }

    void met(String rule, EhcRequest request, LocalDate on) {
        deadlines.met(key(rule, request.reference()), on);
    }

    void end(String rule, EhcRequest request, String because) {
        deadlines.end(key(rule, request.reference()), because);
    }

    void endAll(EhcRequest request, String because) {
        deadlines.end(MODULE, KIND, request.reference(), because);
    }

    void handOver(EhcRequest request, LocalDate today) {
        var holder = holder(request);
        deadlines.assign(MODULE, KIND, request.reference(), holder.staffId(), holder.teamId());
        involve(request, today);
    }

    /** Whoever works on the request is involved with the person; without a caseworker the team is. */
    void involve(EhcRequest request, LocalDate from) {
        var holder = holder(request);
        if (holder.staffId() != null || holder.teamId() != null) {
            involvement.involve(request.personId(), MODULE, KIND, request.reference(), say("role.caseworker"), holder.staffId(), holder.teamId(), from);
        }
    }

    /** Puts down the one thing that is to be done next, and takes away what was. */
    void next(EhcRequest request) {
        work.done(MODULE, WORK, KIND, request.reference());
        if (!request.stage().isOpen()) {
            return;
        }
        var holder = holder(request);
        work.ask(new WorkItem(null, MODULE, WORK, KIND, request.reference(), say("work." + request.stage().name(), request.reference()),
                say("work.detail"), link(request.reference()), say("work.open"), SendPermission.EHC_REQUEST_VIEW, holder.staffId(),
                holder.teamId(), dueOn(request), false));
    }

    private LocalDate dueOn(EhcRequest request) {
        return switch (request.stage()) {
            case RECEIVED -> dueOn(key(EhcRules.DECIDE, request.reference()));
            case ADVICE -> repository.findAdvice(request.id()).stream().filter(EhcAdvice::isOutstanding)
                    .map(advice -> dueOn(key(advice.body(), request.reference()))).filter(day -> day != null).min(LocalDate::compareTo).orElse(null);
            case DRAFTING -> dueOn(key(EhcRules.NO_PLAN, request.reference()));
            default -> dueOn(key(EhcRules.FINAL_PLAN, request.reference()));
        };
    }

    LocalDate dueOn(DeadlineKey key) {
        return deadlines.find(key).map(DeadlineDetails::dueOn).orElse(null);
    }

    /** Asks the caseworker to look after a reminder. */
    void lookAgain(EhcRequest request, EhcAdvice advice) {
        var holder = holder(request);
        work.ask(new WorkItem(null, MODULE, REMINDER + advice.body().code(), KIND, request.reference(), say("work.reminded", request.reference()),
                say("work.reminded.detail", body(advice.body()), advice.reminders()), link(request.reference()), say("work.open"),
                SendPermission.EHC_REQUEST_VIEW, holder.staffId(), holder.teamId(), advice.remindedOn().plusDays(DAYS_AFTER_REMINDER), false));
    }

    void lookNoMore(EhcRequest request, EhcAdvice advice) {
        work.done(MODULE, REMINDER + advice.body().code(), KIND, request.reference());
    }

    /** Enters what happened into the person's chronology. */
    void line(EhcRequest request, String kind, LocalDate on, String title, String detail, boolean significant) {
        var shown = detail.length() > 2000 ? detail.substring(0, 1999) + "…" : detail;
        chronology.enter(new TimelineEntry(request.personId(), MODULE, kind, KIND, request.reference(), on, title, shown,
                link(request.reference()), SendPermission.EHC_REQUEST_VIEW, MODULE, significant));
    }

    /** Takes entries of a kind back, because the fact behind them was wrong. */
    void takeBack(EhcRequest request, String kind) {
        chronology.withdraw(MODULE, kind, KIND, request.reference());
    }

    /** Makes the request findable by its reference; never by a name. */
    void enter(EhcRequest request) {
        search.enter(new SearchEntry(MODULE, KIND, request.reference(), request.reference(), say("search.detail"), link(request.reference()),
                SendPermission.EHC_REQUEST_VIEW, MODULE));
    }

    /** Nobody has the request or is involved with the person through it any more. */
    void leave(EhcRequest request, LocalDate on) {
        work.letGo(MODULE, KIND, request.reference());
        repository.findAdvice(request.id()).forEach(advice -> lookNoMore(request, advice));
        involvement.end(MODULE, KIND, request.reference(), on);
    }
}
