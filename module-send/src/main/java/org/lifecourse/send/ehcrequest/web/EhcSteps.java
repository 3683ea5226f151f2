package org.lifecourse.send.ehcrequest.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.ehcrequest.AdviceBody;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRules;
import org.lifecourse.send.ehcrequest.EhcStage;

/** The five steps of a request, as the top of its page shows them. */
public final class EhcSteps {

    private EhcSteps() {
    }

    /**
     * One step.
     *
     * @param state {@code is-done}, {@code is-now}, or empty for what is still to come
     * @param words the day or how far it is
     * @param note more, or empty
     * @param alarm what is late about it, or empty
     */
    public record Step(int number, String state, String title, String words, String note, String alarm) {

        public boolean isDone() {
            return "is-done".equals(state);
        }

        public boolean isNow() {
            return "is-now".equals(state);
        }
    }

    static List<Step> of(EhcRequestDetails request, LocalDate today) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(1, "is-done", say("received"), Texts.day(request.receivedOn()), Texts.message("RequestSource.from." + request.source().name()),
                ""));
        steps.add(decision(request, today));
        if (request.stage() == EhcStage.REFUSED) {
            return steps;
        }
        steps.add(advice(request, today));
        if (request.stage() == EhcStage.NOT_ISSUED) {
            steps.add(new Step(4, "is-done", say("noPlan"), Texts.day(request.noPlanOn()), margin(request, EhcRules.NO_PLAN, request.noPlanOn()), ""));
            return steps;
        }
        steps.add(request.draftOn() != null ? new Step(4, "is-done", say("draft"), Texts.day(request.draftOn()),
                request.repliedOn() == null ? "" : say("replied", request.repliedOn()), "")
                : new Step(4, now(request, EhcStage.DRAFTING), say("draft"), due(request, EhcRules.NO_PLAN), say("draft.note"), ""));
        steps.add(request.finalOn() != null
                ? new Step(5, "is-done", say("final"), Texts.day(request.finalOn()), margin(request, EhcRules.FINAL_PLAN, request.finalOn()), "")
                : new Step(5, now(request, EhcStage.REPRESENTATIONS), say("final"), due(request, EhcRules.FINAL_PLAN), wasDue(request), late(request,
                        EhcRules.FINAL_PLAN, today)));
        return steps;
    }

    private static Step decision(EhcRequestDetails request, LocalDate today) {
        if (request.decidedOn() == null) {
            return new Step(2, now(request, EhcStage.RECEIVED), say("decision"), due(request, EhcRules.DECIDE), "", late(request, EhcRules.DECIDE, today));
        }
        return new Step(2, "is-done", say(request.stage() == EhcStage.REFUSED ? "decision.refused" : "decision.agreed"), Texts.day(request.decidedOn()),
                margin(request, EhcRules.DECIDE, request.decidedOn()), "");
    }

    private static Step advice(EhcRequestDetails request, LocalDate today) {
        var asked = request.advice().size();
        if (asked == 0) {
            return new Step(3, now(request, EhcStage.ADVICE), say("advice"), say("advice.none"), "", "");
        }
        var words = Texts.message("ehcRequests_view.step.advice.of", request.adviceReceived(), asked);
        var late = request.adviceLate(today);
        return new Step(3, request.adviceReceived() == asked ? "is-done" : now(request, EhcStage.ADVICE), say("advice"), words, "",
                late == 0 ? "" : say("advice.late", late));
    }

    private static String now(EhcRequestDetails request, EhcStage stage) {
        return request.stage() == stage ? "is-now" : "";
    }

    private static String due(EhcRequestDetails request, String rule) {
        return request.stage().isOpen() ? request.clock(rule).filter(clock -> clock.dueOn() != null).map(clock -> say("due", clock.dueOn())).orElse("") : "";
    }

    private static String late(EhcRequestDetails request, String rule, LocalDate today) {
        return request.stage().isOpen() && request.clock(rule).filter(clock -> clock.isLate(today)).isPresent() ? say("late") : "";
    }

    private static String wasDue(EhcRequestDetails request) {
        return request.excepted() ? request.clock(EhcRules.FINAL_PLAN).map(clock -> say("lifted", clock.computedDueOn())).orElse("") : "";
    }

    /** How many days before or after its limit a step was taken. */
    private static String margin(EhcRequestDetails request, String rule, LocalDate on) {
        return request.clock(rule).filter(clock -> clock.dueOn() != null).map(clock -> {
            var days = ChronoUnit.DAYS.between(on, clock.dueOn());
            return days >= 0 ? say("early", days) : say("after", -days);
        }).orElse("");
    }

    /** All limits that are lifted, in one line. */
    static String lifted(EhcRequestDetails request) {
        return request.lifted().stream().flatMap(one -> one.clocks().stream()).map(EhcSteps::lifted).collect(Collectors.joining("; "));
    }

    /** A limit that is lifted, with the day worked to now. */
    static String lifted(DeadlineDetails clock) {
        var which = switch (clock.key().rule()) {
            case EhcRules.DECIDE -> "decide";
            case EhcRules.NO_PLAN -> "noPlan";
            case EhcRules.FINAL_PLAN -> "final";
            default -> "advice";
        };
        return Texts.message("ehcRequests_view.lifts." + which, clock.dueOn(),
                clock.key().part().isEmpty() ? "" : Texts.word(AdviceBody.of(clock.key().part())));
    }

    private static String say(String key, Object... arguments) {
        return Texts.message("ehcRequests_view.step." + key, arguments);
    }
}
