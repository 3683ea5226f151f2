package org.lifecourse.governance.body;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.governance.GovernancePermission;

/** Ends boards and groups: one closes, or goes over into another one. */
@ApplicationService
public class BodyClosureService {

    @Inject
    private BodyRepository repository;
    @Inject
    private BodyRegister register;
    @Inject
    private BodyLines lines;
    @Inject
    private BodyClosing closing;
    @Inject
    private AuditTrail audit;

    /** Ends a body for good on its last day, with its lines and memberships. Sub-groups stay, without a parent. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void close(String code, long seenVersion, LocalDate lastDay) {
        var body = register.toChange(code, seenVersion);
        closing.close(body, lastDay);
    }

    /**
     * Lets a body go over into another one: it closes on the day before, and its sub-groups move.
     *
     * @param from the first day on which only the other body exists
     * @param membersMove whether its members become members of the other body; otherwise their membership ends
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void merge(String code, long seenVersion, String intoCode, LocalDate from, boolean membersMove) {
        var body = register.toChange(code, seenVersion);
        var into = register.find("into", intoCode);
        body.mergeInto(into, from);
        lines.moveSubGroups(body, into, from);
        if (membersMove) {
            moveMembers(body, into, from);
        }
        closing.finish(body);
        into.changed();
        audit.changed("body.merged", BodyRegister.KIND, code, Map.of("into", ""), Map.of("into", into.code(), "from", from, "members move", membersMove));
    }

    private void moveMembers(Body body, Body into, LocalDate from) {
        var there = repository.findMemberships(into.id());
        var leaving = repository.findMemberships(body.id()).stream().filter(member -> !member.isVacant())
                .filter(member -> member.days().isOpen() || !member.days().end().isBefore(from)).toList();
        for (var member : leaving) {
            var days = DateRange.of(later(member.days().start(), from), BodyGraph.earlier(member.days().end(), into.closedOn()));
            var together = there.stream().filter(other -> other.days().overlaps(days)).toList();
            if (together.stream().noneMatch(member::isSamePlaceAs)) {
                var seat = member.seat();
                while (isTaken(together, seat)) {
                    seat = seat + " (" + register.versionOn(body, body.closedOn()).shortName() + ")";
                }
                var hasChair = together.stream().anyMatch(other -> other.role() == MemberRole.CHAIR);
                repository.add(member.movedTo(into.id(), seat, days, !hasChair));
                there = repository.findMemberships(into.id());
            }
        }
    }

    private static boolean isTaken(List<Membership> members, String seat) {
        return members.stream().anyMatch(other -> other.seat().equals(seat));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
