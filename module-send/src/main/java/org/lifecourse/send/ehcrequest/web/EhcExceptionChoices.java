package org.lifecourse.send.ehcrequest.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.ehcrequest.AdviceBody;
import org.lifecourse.send.ehcrequest.AdviceRow;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRules;

/** The limits that an exception can affect, as a form names them: advice by its body, the others by a word of their own. */
final class EhcExceptionChoices {

    private static final Map<String, String> RULES = Map.of("decide", EhcRules.DECIDE, "no-plan", EhcRules.NO_PLAN, "final", EhcRules.FINAL_PLAN);

    private EhcExceptionChoices() {
    }

    /** What can still be affected: six weeks until the decision, advice still outstanding, sixteen weeks until a draft is sent, and the twenty. */
    static Map<String, String> of(EhcRequestDetails request) {
        var choices = new LinkedHashMap<String, String>();
        if (request.decidedOn() == null) {
            choices.put(Texts.message("ehcRequests_exception.sixWeeks"), "decide");
        }
        request.advice().stream().filter(AdviceRow::isOutstanding)
                .forEach(row -> choices.put(Texts.message("ehcRequests_exception.advice", Texts.word(row.body()), row.dueOn()), row.body().code()));
        if (request.draftOn() == null) {
            choices.put(Texts.message("ehcRequests_exception.sixteenWeeks"), "no-plan");
        }
        choices.put(Texts.message("ehcRequests_exception.twentyWeeks"), "final");
        return choices;
    }

    static List<String> rules(String... chosen) {
        return Arrays.stream(chosen).map(RULES::get).flatMap(Stream::ofNullable).toList();
    }

    static List<AdviceBody> bodies(String... chosen) {
        return Arrays.stream(chosen).filter(one -> !RULES.containsKey(one)).map(AdviceBody::of).toList();
    }
}
