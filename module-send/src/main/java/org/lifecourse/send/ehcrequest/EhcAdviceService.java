package org.lifecourse.send.ehcrequest;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.core.deadline.DeadlineService.Ground;
import org.lifecourse.core.deadline.ExceptionText;
import org.lifecourse.core.document.DocumentService;
import org.lifecourse.core.document.DocumentText;
import org.lifecourse.send.SendPermission;

/** Advice of bodies, each with its own clock, and the lawful exceptions that lift a clock for the window in which it could not be kept. */
@ApplicationService
public class EhcAdviceService {

    private static final int EVIDENCE = 1000;

    @Inject
    private EhcRequestRepository repository;
    @Inject
    private EhcDoor door;
    @Inject
    private EhcAdviceBook book;
    @Inject
    private EhcDiary diary;
    @Inject
    private DeadlineService deadlines;
    @Inject
    private DocumentService documents;
    @Inject
    private Clock clock;

    /** Asks another body for advice. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public void ask(String reference, long seenVersion, AdviceBody body, String ofWhom, LocalDate on) {
        var request = assessed(reference, seenVersion);
        book.ask(request, body, ofWhom, on);
        changed(request);
    }

    /**
     * A body has answered.
     *
     * @param notKnown whether it says that it does not know the child
     * @param file the advice, or null
     */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public void receive(String reference, long seenVersion, AdviceBody body, LocalDate on, boolean notKnown, String note,
            ExceptionNote.FileNote file) {
        var request = assessed(reference, seenVersion);
        book.answer(request, find(request, body), on, notKnown, note, attach(request, file, EhcDiary.say("clock.advice", EhcDiary.body(body))));
        changed(request);
    }

    /** An answer was put down by mistake. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public void reopen(String reference, long seenVersion, AdviceBody body) {
        var request = assessed(reference, seenVersion);
        book.reopen(request, find(request, body));
        changed(request);
    }

    /** A reminder was sent today; it is counted, and the caseworker is asked to look again. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public void remind(String reference, long seenVersion, AdviceBody body) {
        var request = assessed(reference, seenVersion);
        book.remind(request, find(request, body), today());
        changed(request);
    }

    /** The grounds on which the law lifts the limits. */
    @RequiresPermission(SendPermission.EHC_REQUEST_VIEW)
    public List<Ground> grounds() {
        return deadlines.grounds(EhcRules.FINAL_PLAN);
    }

    /**
     * Records a lawful exception on the clocks that it affects, and on no other.
     *
     * @throws RuleViolation when no clock is named, or the engine does not accept it for one of them
     */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public void except(String reference, long seenVersion, ExceptionNote note) {
        var request = door.forEdit(reference, seenVersion);
        request.mustBeOpen();
        if (note.rules().isEmpty() && note.bodies().isEmpty()) {
            throw RuleViolation.at("clocks", "ehcException.needsClock");
        }
        var evidence = Input.needed("evidence", note.evidence(), EVIDENCE, "ehcException.needsEvidence");
        if (note.from() == null) {
            throw RuleViolation.at("from", "ehcRequest.needsDay");
        }
        if (note.to() == null || note.to().isBefore(note.from())) {
            throw RuleViolation.at("to", "ehcException.endsBeforeItBegins");
        }
        if (note.agreedOn() != null && !note.rules().contains(EhcRules.FINAL_PLAN)) {
            throw RuleViolation.at("agreed", "ehcException.targetOfFinalPlan");
        }
        evidence = closure(request, note, evidence);
        var document = attach(request, note.file(), evidence.length() > 200 ? evidence.substring(0, 200) : evidence);
        var text = new ExceptionText(note.ground(), note.from(), note.to(), note.agreedOn(), evidence, document);
        note.bodies().forEach(body -> book.exceptAdvice(request, find(request, body), EhcAdviceBook.withoutTarget(text)));
        note.rules().forEach(rule -> book.except(request, rule, text));
        changed(request);
    }

    /** A closure counts by the day on which advice was asked of the school; where no record shows it, the evidence says it. */
    private String closure(EhcRequest request, ExceptionNote note, String evidence) {
        if (!ClosureGround.is(note.ground())) {
            return evidence;
        }
        ClosureGround.mustBeOfSchool(note.bodies());
        var recorded = repository.findAdvice(request.id(), AdviceBody.EDUCATION).map(EhcAdvice::askedOn);
        ClosureGround.mustCover(recorded.orElse(note.askedOn()), note.from(), note.to());
        if (recorded.isPresent()) {
            return evidence;
        }
        var told = EhcDiary.say("line.exception.asked", Input.sentence(evidence), note.askedOn());
        if (told.length() > EVIDENCE) {
            throw RuleViolation.at("evidence", "ehcException.evidenceTooLong", EVIDENCE - (told.length() - evidence.length()));
        }
        return told;
    }

    private EhcRequest assessed(String reference, long seenVersion) {
        var request = door.forEdit(reference, seenVersion);
        request.mustBeOpen();
        if (request.decidedOn() == null) {
            throw new RuleViolation("ehcRequest.notAssessing", reference);
        }
        return request;
    }

    private EhcAdvice find(EhcRequest request, AdviceBody body) {
        return repository.findAdvice(request.id(), body).orElseThrow(() -> new RuleViolation("ehcAdvice.unknown", body == null ? "" : body.code()));
    }

    private Long attach(EhcRequest request, ExceptionNote.FileNote file, String title) {
        return file == null ? null : documents.attach(new DocumentText(EhcDiary.MODULE, EhcDiary.KIND, request.reference(), request.personId(),
                SendPermission.EHC_REQUEST_VIEW, EhcDiary.MODULE, file.name(), title, file.content()));
    }

    private void changed(EhcRequest request) {
        request.changed();
        diary.next(request);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
