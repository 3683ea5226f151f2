package org.lifecourse.core.organisation;

import java.time.LocalDate;
import java.util.List;

/** An organisation with its parts, teams and posts. */
public record OrganisationDetails(long version, String code, String name, OrganisationKind kind, String parentCode, String parentName,
        LocalDate openedOn, LocalDate closedOn, List<FormerName> formerNames, List<OrganisationRow> parts, List<TeamRow> teams,
        List<PostRow> posts) {

    /** A name that is no longer used, and its last day. */
    public record FormerName(String name, LocalDate usedUntil) {
    }

    public OrganisationText text() {
        return new OrganisationText(code, name, kind, parentCode, openedOn, closedOn);
    }
}
