package org.lifecourse.adults.safeguarding;

import java.time.LocalDate;
import java.util.List;

/**
 * A concern in a list.
 *
 * @param personReference their number, or null when the record is restricted and the reader is not involved; then kinds and outcomes are left out too
 * @param person name of the adult, or null likewise
 * @param decisionDue day by which to decide
 * @param enquiryDue day by which to conclude, or null where there is no enquiry
 * @param worker who carries it, or null
 * @param version of the concern as it is shown
 */
public record ConcernRow(String reference, String personReference, String person, LocalDate receivedOn, List<AbuseKind> kinds, Stage stage,
        Decision decision, LocalDate decidedOn, LocalDate decisionDue, LocalDate enquiryDue, LocalDate concludedOn, WishesMet wishesMet,
        RiskOutcome riskOutcome, String worker, String team, String episode, long version) {

    /** The day by which the next step is due; null when nothing more is to be done. */
    public LocalDate dueOn() {
        return stage == Stage.AWAITING_DECISION ? decisionDue : stage == Stage.ENQUIRY ? enquiryDue : null;
    }

    public boolean isHidden() {
        return person == null;
    }

    public boolean isDecidedLate() {
        return decidedOn != null && decisionDue != null && decidedOn.isAfter(decisionDue);
    }

    public boolean isConcludedLate() {
        return concludedOn != null && enquiryDue != null && concludedOn.isAfter(enquiryDue);
    }
}
