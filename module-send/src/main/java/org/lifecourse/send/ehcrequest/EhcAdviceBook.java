package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.deadline.DeadlineKey;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.core.deadline.ExceptionText;

/** Keeps the advice of a request and its clocks in step; whoever calls it has checked the permission. */
@ApplicationScoped
class EhcAdviceBook {

    @Inject
    private EhcRequestRepository repository;
    @Inject
    private EhcDiary diary;
    @Inject
    private DeadlineService deadlines;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** Asks a body; its clock starts. */
    EhcAdvice ask(EhcRequest request, AdviceBody body, String ofWhom, LocalDate on) {
        var advice = EhcAdvice.asked(request.id(), body, ofWhom, on, request.decidedOn(), today());
        if (repository.findAdvice(request.id(), body).isPresent()) {
            throw RuleViolation.at("body", "ehcAdvice.askedAlready");
        }
        repository.add(advice);
        diary.start(request, body, on);
        diary.line(request, "advice-asked", on, EhcDiary.say("line.asked", EhcDiary.body(body)), advice.ofWhom(), false);
        settle(request);
        record(request, "ehc-request.advice-asked", advice, on);
        return advice;
    }

    void answer(EhcRequest request, EhcAdvice advice, LocalDate on, boolean notKnown, String note, Long documentId) {
        advice.answered(on, notKnown, note, documentId, today());
        deadlines.met(EhcDiary.key(advice.body(), request.reference()), on);
        diary.line(request, "advice-received", on, EhcDiary.say(notKnown ? "line.notKnown" : "line.answered", EhcDiary.body(advice.body())),
                advice.note(), false);
        diary.lookNoMore(request, advice);
        settle(request);
        record(request, "ehc-request.advice-received", advice, on);
    }

    void reopen(EhcRequest request, EhcAdvice advice) {
        advice.notAnswered();
        deadlines.notMet(EhcDiary.key(advice.body(), request.reference()));
        diary.line(request, "advice-reopened", today(), EhcDiary.say("line.reopened", EhcDiary.body(advice.body())), "", false);
        settle(request);
        record(request, "ehc-request.advice-reopened", advice, today());
    }

    void remind(EhcRequest request, EhcAdvice advice, LocalDate on) {
        advice.reminded(on, today());
        diary.line(request, "reminder", on, EhcDiary.say("line.reminded", EhcDiary.body(advice.body())),
                EhcDiary.say("line.reminded.detail", advice.reminders()), false);
        diary.lookAgain(request, advice);
        record(request, "ehc-request.advice-reminded", advice, on);
    }

    /** Lifts the limit of the advice of one body for the window in which it could not be kept; no other limit. */
    void exceptAdvice(EhcRequest request, AdviceBody body, ExceptionText text) {
        except(request, EhcDiary.key(body, request.reference()), EhcDiary.say("clock.advice", EhcDiary.body(body)), text);
    }

    /** Lifts the limit of sixteen weeks; the days lifted are added. */
    void exceptSixteenWeeks(EhcRequest request, ExceptionText text) {
        var added = new ExceptionText(text.ground(), text.from(), text.to(), null, text.evidence(), text.documentId());
        except(request, EhcDiary.key(EhcRules.NO_PLAN, request.reference()), EhcDiary.say("clock.noPlan"), added);
    }

    /** Lifts the limit of twenty weeks. */
    void exceptTwentyWeeks(EhcRequest request, ExceptionText text) {
        except(request, EhcDiary.key(EhcRules.FINAL_PLAN, request.reference()), EhcDiary.say("clock.final"), text);
        request.twentyWeeksAreLifted(true);
    }

    private void except(EhcRequest request, DeadlineKey key, String named, ExceptionText text) {
        deadlines.except(key, text);
        diary.line(request, "exception", text.from(), EhcDiary.say("line.excepted", named),
                EhcDiary.say("line.exception.detail", text.from(), text.to(), text.evidence()), true);
        audit.changed("ehc-request.excepted", EhcDiary.KIND, request.reference(), null, Map.of("clock", named, "ground", text.ground(),
                "from", text.from(), "to", text.to(), "agreed", text.agreedOn() == null ? "" : text.agreedOn()), text.evidence());
    }

    void withdrawException(EhcRequest request, DeadlineKey key, Long exceptionId, String because) {
        deadlines.withdrawException(key, exceptionId, because);
        if (key.rule().equals(EhcRules.FINAL_PLAN)) {
            request.twentyWeeksAreLifted(deadlines.find(key).stream()
                    .anyMatch(clock -> clock.exceptions().stream().anyMatch(one -> !one.withdrawn() && !one.id().equals(exceptionId))));
        }
        diary.line(request, "exception", today(), EhcDiary.say("line.exceptionWithdrawn", key.rule() + " " + key.part()), because, true);
        audit.changed("ehc-request.exception-withdrawn", EhcDiary.KIND, request.reference(), Map.of("exception", exceptionId), null, because);
    }

    private void settle(EhcRequest request) {
        repository.flush();
        request.adviceIsOutstanding(repository.findAdvice(request.id()).stream().anyMatch(EhcAdvice::isOutstanding));
    }

    private void record(EhcRequest request, String action, EhcAdvice advice, LocalDate on) {
        audit.changed(action, EhcDiary.KIND, request.reference(), null, Map.of("body", advice.body(), "on", on, "not known", advice.isNotKnown(),
                "reminders", advice.reminders()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
