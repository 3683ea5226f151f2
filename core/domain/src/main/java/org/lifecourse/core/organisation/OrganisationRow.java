package org.lifecourse.core.organisation;

import java.time.LocalDate;

/** An organisation in a list. */
public record OrganisationRow(String code, String name, OrganisationKind kind, String parentName, long teams, long posts,
        LocalDate closedOn) {
}
