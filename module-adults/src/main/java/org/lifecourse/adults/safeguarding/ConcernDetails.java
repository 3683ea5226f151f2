package org.lifecourse.adults.safeguarding;

import java.time.LocalDate;

/**
 * A concern with everything around it.
 *
 * @param decision null while nobody has decided
 * @param decidedBy name of who decided, or null
 * @param enquiry null where there is none
 */
public record ConcernDetails(long version, String reference, String sourceReference, Long personId, String personReference, ConcernText text, Stage stage,
        DecisionText decision, String decidedBy, EnquiryText enquiry, LocalDate begunOn, ConclusionText conclusion, String team, String teamName,
        String worker, String workerName, String episode, String organisation) {
}
