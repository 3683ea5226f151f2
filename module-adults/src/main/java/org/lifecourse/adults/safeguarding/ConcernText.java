package org.lifecourse.adults.safeguarding;

import java.time.LocalDate;
import java.util.Set;

/**
 * A concern as somebody writes it down.
 *
 * @param raisedBy name or post of whoever raised it
 * @param happened what happened, in the words of whoever raised it
 * @param source where the risk is said to come from
 * @param safety what was done at once to keep the adult safe
 * @param capacityView a first view, to be assessed in the enquiry
 */
public record ConcernText(LocalDate receivedOn, String raisedBy, RaisedBy raisedByKind, Route route, String happened, RiskPlace place,
        String placeDetail, RiskSource source, String sourceDetail, Set<AbuseKind> kinds, SafeNow safeNow, String safety, Consent consent,
        CapacityView capacityView) {
}
