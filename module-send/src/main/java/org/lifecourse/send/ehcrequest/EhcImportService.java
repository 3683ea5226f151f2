package org.lifecourse.send.ehcrequest;

import jakarta.inject.Inject;
import java.util.Objects;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.deadline.ExceptionText;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.person.PersonService;
import org.lifecourse.send.SendPermission;

/** Brings requests and advice in from files, by the same steps as the pages take. What is known already is left as it is. */
@ApplicationService
public class EhcImportService {

    @Inject
    private EhcRequestRepository repository;
    @Inject
    private EhcDoor door;
    @Inject
    private EhcRequestService requests;
    @Inject
    private EhcDecisionService decisions;
    @Inject
    private EhcAdviceBook book;
    @Inject
    private EhcDiary diary;
    @Inject
    private PersonService people;

    /** Brings a request in with all its steps; one whose reference is known is not touched. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public Effect put(EhcHistory history) {
        door.mustHold(SendPermission.EHC_REQUEST_EDIT);
        if (repository.find(history.reference()).isPresent()) {
            return Effect.SAME;
        }
        if (!history.reference().matches("SEND-\\d{2}-\\d{4,}")) {
            throw RuleViolation.at("reference", "ehcRequest.referenceMalformed", history.reference());
        }
        var person = people.findByIdentifier(history.person())
                .orElseThrow(() -> RuleViolation.at("person", "ehcRequest.personUnknown", history.person()));
        people.open(person, "ehc-request.imported");
        var request = requests.receive(history.reference(), person, new EhcRequestText(null, history.receivedOn(), history.source(),
                history.setting(), history.reason(), caseworker(history.caseworker()), null));
        if (history.decidedOn() != null) {
            door.mustHold(SendPermission.EHC_REQUEST_DECIDE);
            decide(request, history);
        }
        if (history.lifting() != null) {
            lift(request, text(history.lifting()));
        }
        follow(request, history);
        if (request.stage().isOpen()) {
            diary.next(request);
        }
        return Effect.ADDED;
    }

    private Long caseworker(String username) {
        return username.isEmpty() ? null : repository.findStaffId(username)
                .orElseThrow(() -> RuleViolation.at("caseworker", "ehcRequest.caseworkerUnknown", username));
    }

    /**
     * A file tells one exception a request: it lifts the twenty weeks, and the sixteen where it began before they ended. For a closure it is
     * asked that advice can have been asked of the school in time, which is from the decision on.
     */
    private void lift(EhcRequest request, ExceptionText text) {
        if (ClosureGround.is(text.ground())) {
            ClosureGround.mayCover(request.decidedOn(), text.from(), text.to());
        }
        var sixteen = diary.dueOn(EhcDiary.key(EhcRules.NO_PLAN, request.reference()));
        if (text.from() != null && sixteen != null && !text.from().isAfter(sixteen)) {
            book.except(request, EhcRules.NO_PLAN, text);
        }
        book.except(request, EhcRules.FINAL_PLAN, text);
    }

    private void decide(EhcRequest request, EhcHistory history) {
        if (!Boolean.FALSE.equals(history.assesses())) {
            decisions.agree(request, history.decidedOn(), history.decisionReason());
        } else {
            decisions.refuse(request, history.decidedOn(), history.decisionReason());
        }
    }

    private void follow(EhcRequest request, EhcHistory history) {
        if (history.draftOn() != null) {
            decisions.sendDraft(request, history.draftOn());
        }
        if (history.repliedOn() != null) {
            decisions.replied(request, history.repliedOn());
        }
        if (history.finalOn() != null) {
            decisions.issue(request, history.finalOn());
        }
        if (history.noPlanOn() != null) {
            decisions.doNotIssue(request, history.noPlanOn(), history.noPlanReason());
        }
        if (history.withdrawnOn() != null) {
            decisions.withdraw(request, history.withdrawnOn(), history.withdrawnBecause());
        }
    }

    /** Brings in what a body was asked and answered. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public Effect put(EhcHistory.AdviceHistory history) {
        door.mustHold(SendPermission.EHC_REQUEST_EDIT);
        var request = door.find(history.reference());
        door.mustBeOpenTo(request.personId(), "ehc-request.imported");
        if (request.decidedOn() == null) {
            throw RuleViolation.at("request", "ehcRequest.notAssessing", history.reference());
        }
        var known = repository.findAdvice(request.id(), history.body());
        if (known.isPresent() && (history.receivedOn() == null || Objects.equals(known.get().receivedOn(), history.receivedOn()))) {
            return Effect.SAME;
        }
        var advice = known.orElseGet(() -> book.ask(request, history.body(), history.ofWhom(), history.askedOn()));
        if (known.isEmpty() && history.lifting() != null) {
            book.exceptAdvice(request, advice, text(history.lifting()));
        }
        if (known.isEmpty() && history.remindedOn() != null) {
            for (var number = 0; number < Math.max(1, history.reminders()); number++) {
                book.remind(request, advice, history.remindedOn());
            }
        }
        if (history.receivedOn() != null) {
            book.answer(request, advice, history.receivedOn(), history.notKnown(), history.note(), null);
        }
        diary.next(request);
        return known.isEmpty() ? Effect.ADDED : Effect.CHANGED;
    }

    private static ExceptionText text(EhcHistory.Lifting lifting) {
        return new ExceptionText(lifting.ground(), lifting.from(), lifting.to(), lifting.agreedOn(), lifting.evidence(), null);
    }
}
