package org.lifecourse.governance.body;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody says about a body on a page or in a file.
 *
 * @param establishedAsWritten the day in the words of its source, where they differ
 * @param role what it does, a line each
 * @param source where it is written, such as {@code 002 p30}
 */
public record BodyText(String code, LocalDate establishedOn, String establishedAsWritten, String organisationCode, String name,
        String shortName, LegalNature nature, String purpose, List<String> role, String frequency, String quorum, String voting,
        String legalBasis, String clerkPostCode, String source) {

    public BodyText {
        role = role == null ? List.of() : List.copyOf(role);
    }
}
