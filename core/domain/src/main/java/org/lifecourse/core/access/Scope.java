package org.lifecourse.core.access;

import java.io.Serializable;

/**
 * Where a grant counts: everywhere, or within a service area, a team or a locality.
 *
 * @param area code of a service area, or null for all
 * @param teamId a team, or null for all
 * @param localityId a locality, or null for all
 */
public record Scope(String area, Long teamId, Long localityId) implements Serializable {

    public static final Scope EVERYWHERE = new Scope(null, null, null);

    public static Scope area(String code) {
        return new Scope(code, null, null);
    }

    /** Whether work in the given service area lies inside. A grant limited to a team or locality covers only their own records. */
    boolean coversArea(String code) {
        return teamId == null && localityId == null && (area == null || area.equals(code));
    }
}
