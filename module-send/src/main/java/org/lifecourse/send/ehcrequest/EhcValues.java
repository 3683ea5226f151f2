package org.lifecourse.send.ehcrequest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lifecourse.core.deadline.DeadlineDetails;

/** What the audit keeps of a request: values before and after, of which only those that differ are told. */
final class EhcValues {

    private EhcValues() {
    }

    static Map<String, Object> of(EhcRequest request) {
        var values = new LinkedHashMap<String, Object>();
        values.put("stage", request.stage());
        values.put("received on", request.receivedOn());
        values.put("source", request.source());
        values.put("setting", request.setting());
        values.put("reason", request.reason());
        values.put("decided on", request.decidedOn());
        values.put("decision reason", request.decisionReason());
        values.put("draft on", request.draftOn());
        values.put("replied on", request.repliedOn());
        values.put("final on", request.finalOn());
        values.put("no plan on", request.noPlanOn());
        values.put("no plan reason", request.noPlanReason());
        values.put("withdrawn on", request.withdrawnOn());
        values.put("withdrawn because", request.withdrawnBecause());
        return filled(values);
    }

    static Map<String, Object> of(EhcAdvice advice) {
        var values = new LinkedHashMap<String, Object>();
        values.put("body", advice.body());
        values.put("of whom", advice.ofWhom());
        values.put("asked on", advice.askedOn());
        values.put("received on", advice.receivedOn());
        values.put("not known", advice.isNotKnown());
        values.put("reminders", advice.reminders());
        values.put("reminded on", advice.remindedOn());
        values.put("note", advice.note());
        values.put("document", advice.documentId());
        return filled(values);
    }

    /** A clock with the exceptions that lift it. */
    static Map<String, Object> of(Optional<DeadlineDetails> clock) {
        var values = new LinkedHashMap<String, Object>();
        clock.ifPresent(found -> {
            values.put("clock", (found.key().rule() + " " + found.key().part()).strip());
            values.put("due on", found.dueOn());
            values.put("status", found.status());
            found.exceptions().stream().filter(one -> !one.withdrawn())
                    .forEach(one -> values.put("exception " + one.id(), one.ground() + ", " + one.from() + " to " + one.to()
                            + (one.agreedOn() == null ? "" : ", agreed " + one.agreedOn()) + ": " + one.evidence()));
        });
        return filled(values);
    }

    private static Map<String, Object> filled(Map<String, Object> values) {
        values.values().removeIf(value -> value == null || value.toString().isEmpty());
        return values;
    }

    /** Those of the first that the second does not have as they are; {@code kept} is told in any case, to say which record it is. */
    static Map<String, Object> differing(Map<String, Object> these, Map<String, Object> others, String kept) {
        var differing = new LinkedHashMap<>(these);
        differing.entrySet().removeIf(entry -> !entry.getKey().equals(kept) && Objects.equals(others.get(entry.getKey()), entry.getValue()));
        return differing;
    }
}
