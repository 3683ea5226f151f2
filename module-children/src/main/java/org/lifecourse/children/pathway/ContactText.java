package org.lifecourse.children.pathway;

import java.time.LocalDate;
import java.util.List;

/**
 * A contact as somebody records it.
 *
 * @param children references of the children concerned, the first one foremost
 * @param sourceName who told us, or empty when they gave no name
 * @param agencyCode the organisation that they speak for, or empty
 */
public record ContactText(LocalDate receivedOn, List<String> children, ContactSource source, String sourceName, String agencyCode, String worry,
        Consent consent) {
}
