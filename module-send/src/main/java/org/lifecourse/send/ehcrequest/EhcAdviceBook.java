package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.RuleViolation;
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
    private EhcJournal journal;
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
        journal.changed("ehc-request.advice-asked", request, Map.of(), advice);
        return advice;
    }

    void answer(EhcRequest request, EhcAdvice advice, LocalDate on, boolean notKnown, String note, Long documentId) {
        var before = EhcValues.of(advice);
        advice.answered(on, notKnown, note, documentId, today());
        deadlines.met(EhcDiary.key(advice.body(), request.reference()), on);
        diary.line(request, "advice-received", on, EhcDiary.say(notKnown ? "line.notKnown" : "line.answered", EhcDiary.body(advice.body())),
                advice.note(), false);
        diary.lookNoMore(request, advice);
        settle(request);
        journal.changed("ehc-request.advice-received", request, before, advice);
    }

    void reopen(EhcRequest request, EhcAdvice advice) {
        var before = EhcValues.of(advice);
        advice.notAnswered();
        deadlines.notMet(EhcDiary.key(advice.body(), request.reference()));
        diary.line(request, "advice-reopened", today(), EhcDiary.say("line.reopened", EhcDiary.body(advice.body())), "", false);
        settle(request);
        journal.changed("ehc-request.advice-reopened", request, before, advice);
    }

    void remind(EhcRequest request, EhcAdvice advice, LocalDate on) {
        var before = EhcValues.of(advice);
        advice.reminded(on, today());
        diary.line(request, "reminder", on, EhcDiary.say("line.reminded", EhcDiary.body(advice.body())),
                EhcDiary.say("line.reminded.detail", advice.reminders()), false);
        diary.lookAgain(request, advice);
        journal.changed("ehc-request.advice-reminded", request, before, advice);
    }

    /** Lifts the limit of the advice of one body for the window in which it could not be kept; no other limit. */
    void exceptAdvice(EhcRequest request, EhcAdvice advice, ExceptionText text) {
        if (ClosureGround.is(text.ground())) {
            ClosureGround.mustBeOfSchool(List.of(advice.body()));
            ClosureGround.mustCover(advice.askedOn(), text.from(), text.to());
        }
        except(request, EhcDiary.key(advice.body(), request.reference()), EhcDiary.say("clock.advice", EhcDiary.body(advice.body())), text);
    }

    /** Lifts the limit of a rule that runs once on the request; where no target was agreed for it, the days lifted are added. */
    void except(EhcRequest request, String rule, ExceptionText text) {
        except(request, EhcDiary.key(rule, request.reference()), EhcDiary.clock(rule),
                rule.equals(EhcRules.FINAL_PLAN) ? text : withoutTarget(text));
    }

    /** The same for a limit for which no target was agreed. */
    static ExceptionText withoutTarget(ExceptionText text) {
        return new ExceptionText(text.ground(), text.from(), text.to(), null, text.evidence(), text.documentId());
    }

    private void except(EhcRequest request, DeadlineKey key, String named, ExceptionText text) {
        var before = EhcValues.of(deadlines.find(key));
        deadlines.except(key, text);
        diary.line(request, "exception", text.from(), EhcDiary.say("line.excepted", named),
                EhcDiary.say("line.exception.detail", text.from(), text.to(), text.evidence()), true);
        journal.changed("ehc-request.excepted", request, before, deadlines.find(key), null);
    }

    void withdrawException(EhcRequest request, DeadlineKey key, Long exceptionId, String because) {
        var before = EhcValues.of(deadlines.find(key));
        deadlines.withdrawException(key, exceptionId, because);
        diary.line(request, "exception", today(), EhcDiary.say("line.exceptionWithdrawn", EhcDiary.clock(key)), because, true);
        journal.changed("ehc-request.exception-withdrawn", request, before, deadlines.find(key), because);
    }

    private void settle(EhcRequest request) {
        repository.flush();
        request.adviceIsOutstanding(repository.findAdvice(request.id()).stream().anyMatch(EhcAdvice::isOutstanding));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
