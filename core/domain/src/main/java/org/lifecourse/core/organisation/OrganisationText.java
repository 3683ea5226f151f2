package org.lifecourse.core.organisation;

import java.time.LocalDate;

/**
 * What somebody wrote about an organisation.
 *
 * @param parentCode the organisation that it is part of, or empty
 */
public record OrganisationText(String code, String name, OrganisationKind kind, String parentCode, LocalDate openedOn,
        LocalDate closedOn) {
}
