package org.lifecourse.core.organisation;

import java.time.LocalDate;

/** A team in a list, with how many open accounts belong to it. */
public record TeamRow(long version, String code, String name, String organisationCode, String organisationName, String serviceArea,
        String localityCode, String localityName, Integer capacity, LocalDate closedOn, long people) {

    public TeamText text() {
        return new TeamText(code, name, organisationCode, serviceArea, localityCode, capacity);
    }
}
