package org.lifecourse.portal.administration.web;

import java.time.LocalDate;
import java.util.ArrayList;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.staff.StaffDetails;
import org.lifecourse.core.web.Texts;

/** A grant of a role as people read it: where it counts, and when. */
public record GrantWords(StaffDetails.Grant grant, String scope, String dates) {

    private static final String PREFIX = "administration_staff_view.scope.";

    static GrantWords of(StaffDetails.Grant grant) {
        return new GrantWords(grant, scope(grant), dates(grant.from(), grant.to(), grant.state()));
    }

    private static String scope(StaffDetails.Grant grant) {
        if (grant.isEverywhere()) {
            return Texts.message(PREFIX + "everywhere");
        }
        var parts = new ArrayList<String>();
        if (grant.serviceArea() != null) {
            parts.add(Texts.message(PREFIX + "area", Texts.word(ServiceArea.of(grant.serviceArea()))));
        }
        if (grant.team() != null) {
            parts.add(Texts.message(PREFIX + "team", grant.team()));
        }
        if (grant.locality() != null) {
            parts.add(Texts.message(PREFIX + "locality", grant.locality()));
        }
        return String.join(", ", parts);
    }

    private static String dates(LocalDate from, LocalDate to, StaffDetails.GrantState state) {
        if (to != null) {
            return Texts.message("administration_staff_view.dates.fromTo", from, to);
        }
        return Texts.message(state == StaffDetails.GrantState.TO_COME ? "administration_staff_view.dates.from"
                : "administration_staff_view.dates.since", from);
    }

    /** Tone of the tag that tells where the grant stands. */
    public String tone() {
        return switch (grant.state()) {
            case TO_COME -> "blue";
            case CURRENT -> "green";
            case ENDED -> "grey";
        };
    }
}
