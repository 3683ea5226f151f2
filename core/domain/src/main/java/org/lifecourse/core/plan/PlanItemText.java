package org.lifecourse.core.plan;

import java.util.List;

/**
 * What somebody writes about an entry of a plan; posts are named by code, entries by reference.
 *
 * @param impact effects, each on a line of its own
 * @param target words of the date
 */
public record PlanItemText(String reference, String parentReference, PlanItemKind kind, String title, String description, String outcome,
        String reason, String impact, List<String> leadPostCodes, String leadAsWritten, String target, Delivery delivery,
        List<String> serves, String source) {
}
