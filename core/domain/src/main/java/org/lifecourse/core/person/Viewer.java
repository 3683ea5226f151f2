package org.lifecourse.core.person;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;

/**
 * For whose eyes a query is, and when.
 *
 * @param staff number of the member of staff; empty for the portal itself
 * @param overseer whether restricted records are open to them without being involved
 * @param keeper whether protected homes are open to them without being involved
 */
record Viewer(String staff, boolean overseer, boolean keeper, Timestamp now, Date today) {

    private static final String NOBODY = "-1";

    static Viewer of(CurrentActor current, Clock clock) {
        var actor = current.get();
        var staff = actor.system() ? "" : actor.staffId() == null ? NOBODY : actor.staffId().toString();
        var overseer = actor.may(Permissions.PERSON_RESTRICTED, "core");
        return new Viewer(staff, overseer, overseer || actor.may(Permissions.PERSON_RESTRICT), Timestamp.from(clock.instant()),
                Date.valueOf(LocalDate.now(clock)));
    }
}
