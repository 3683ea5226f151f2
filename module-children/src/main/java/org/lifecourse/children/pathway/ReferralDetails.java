package org.lifecourse.children.pathway;

import java.time.LocalDate;
import java.util.List;

/**
 * A referral with its assessment as its page shows it.
 *
 * @param contact reference of the contact before it, or null
 * @param episode reference of the early help from which it was stepped up, or null
 * @param steppedDown early help to which it was stepped down
 */
public record ReferralDetails(long version, String reference, LocalDate receivedOn, String contact, String episode, String reason, String team,
        String worker, List<ChildLine> children, ReferralDecision decision, LocalDate decidedOn, String decisionReason, LocalDate acknowledgedOn,
        LocalDate seenOn, String childVoice, String analysis, LocalDate writtenOn, LocalDate authorisedOn, String authorisedBy,
        AssessmentOutcome outcome, String outcomeReason, List<Step> steppedDown) {

    public ChildLine first() {
        return children.get(0);
    }

    public CaseStep step() {
        if (decision == null) {
            return CaseStep.TO_DECIDE;
        }
        if (decision == ReferralDecision.NO_ASSESSMENT || authorisedOn != null) {
            return CaseStep.ENDED;
        }
        return writtenOn == null ? CaseStep.TO_ASSESS : CaseStep.TO_AUTHORISE;
    }
}
