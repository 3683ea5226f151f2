package org.lifecourse.core.organisation;

/** What sort of partner an organisation is. */
public enum OrganisationKind {
    COUNCIL, NHS_BODY, NHS_PROVIDER, VOLUNTARY, SCHOOL, PROVIDER, GP_PRACTICE, OTHER
}
