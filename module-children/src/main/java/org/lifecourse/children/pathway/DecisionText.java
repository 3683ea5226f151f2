package org.lifecourse.children.pathway;

import java.time.LocalDate;
import java.util.List;

/**
 * What a manager decides on a contact.
 *
 * @param children references of the children to whom it applies, where another record follows
 * @param agencyCode lead agency of the early help
 * @param lead sign-in name of the lead practitioner, or empty
 * @param teamCode team that takes it on
 */
public record DecisionText(LocalDate on, ThresholdDecision decision, String reason, List<String> children, String agencyCode, String lead,
        String teamCode) {
}
