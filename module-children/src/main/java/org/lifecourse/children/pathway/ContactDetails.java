package org.lifecourse.children.pathway;

import java.time.LocalDate;
import java.util.List;

/**
 * A contact as its page shows it.
 *
 * @param earlier contacts about the same children in the twelve months before
 * @param following what was opened after it: early help episodes and social work referrals
 */
public record ContactDetails(long version, String reference, LocalDate receivedOn, ContactSource source, String sourceName, String agency,
        String worry, Consent consent, String recordedBy, List<ChildLine> children, ThresholdDecision decision, LocalDate decidedOn,
        String decidedBy, String reason, List<Step> earlier, List<Step> following) {

    public ChildLine first() {
        return children.get(0);
    }
}
