package org.lifecourse.core.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.core.person.InvolvementService;
import org.lifecourse.core.work.HandOverRepository.GivenRecord;
import org.lifecourse.core.work.HandOverRepository.Key;
import org.lifecourse.core.work.HandOverRepository.Line;
import org.lifecourse.core.work.TeamAccess.Found;

/** Gives a record on, and back: who holds it, its clocks, and who works with its people through it. */
@ApplicationScoped
class CaseHandOver {

    private static final String PROCESS = "hand-over";

    @Inject
    private HandOverRepository repository;
    @Inject
    private HolderRepository holders;
    @Inject
    private TeamAccess access;
    @Inject
    private DeadlineService deadlines;
    @Inject
    private InvolvementService involvement;
    @Inject
    private AuditTrail audit;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /**
     * @param from who holds it or has a part in it; null for the team
     * @return whether there was anything to give on
     */
    boolean giveOn(long batch, Key record, Long from, Found team, Receiver to, String reason) {
        var holder = holders.lock(record.module(), record.kind(), record.reference());
        var held = holder.isPresent() && Objects.equals(holder.get().staffId(), from);
        var clocks = repository.countClocks(Collections.singletonMap(record, from)) > 0;
        var involved = repository.findInvolvements(record, from);
        if (!held && !clocks && involved.isEmpty()) {
            return false;
        }
        var permission = repository.permission(record).orElseThrow(() -> new RuleViolation("handOver.unreadable", record.reference()));
        mayGive(record, permission, from, team, to);
        mustSuit(to, permission, record, team);
        var now = clock.instant();
        var fromTeam = held ? holder.get().teamId() : null;
        var line = repository.note(new Line(batch, team.id(), from, fromTeam, to.id(), clocks, current.get().staffId(), now, reason), record, permission,
                held);
        if (held) {
            holders.hold(record.module(), record.kind(), record.reference(), to.id(), team.id(), now);
        }
        if (clocks) {
            assign(record, held, from, to.id(), team.id());
        }
        for (var row : involved) {
            involve(row, record, to.id(), team.id());
            repository.noteInvolvement(line, HandOverRepository.id(row[0]), (String) row[1], HandOverRepository.id(row[2]));
        }
        audit.changed("record.handed-over", record.kind(), record.reference(), Map.of("staff", name(from)),
                Map.of("staff", to.id() == null ? "" : to.name(), "team", team.code()), reason.isEmpty() ? null : reason);
        return true;
    }

    /** @param back whom it was taken from; null when it goes to the team, because they had not held it or have left */
    void giveBack(GivenRecord given, Long back, Found team) {
        var record = given.record();
        var backTeam = back == null || given.fromTeam() == null ? team.id() : given.fromTeam();
        if (given.held()) {
            holders.hold(record.module(), record.kind(), record.reference(), back, backTeam, clock.instant());
        }
        if (given.clocksMoved()) {
            assign(record, given.held(), given.to(), back, backTeam);
        }
        repository.findInvolvementsOf(given.line())
                .forEach(row -> involve(row, record, back, back == null ? team.id() : HandOverRepository.id(row[2])));
        audit.changed("record.handed-back", record.kind(), record.reference(), Map.of(), Map.of("staff", name(back), "team", team.code()));
    }

    /** With a record go all its clocks; of somebody else's record only those that the giver has. */
    private void assign(Key record, boolean held, Long from, Long to, Long teamId) {
        if (held) {
            deadlines.assign(record.module(), record.kind(), record.reference(), to, teamId);
        } else {
            deadlines.assignFrom(from, record.module(), record.kind(), record.reference(), to, teamId);
        }
    }

    /** Refuses a receiver who may not open everybody whom the record concerns; says no name. */
    void mustOpen(Receiver to, Key record) {
        if (to.id() != null && !to.mayOpen(record, () -> mayOpen(to.id(), record))) {
            throw RuleViolation.at("to", "handOver.receiverMayNotOpen", to.name());
        }
    }

    boolean mayOpen(Long staffId, Key record) {
        return repository.mayOpen(staffId, record, LocalDate.now(clock), clock.instant());
    }

    boolean holds(Receiver to, String permission, String module, Found team) {
        return to.holds(permission, module, () -> repository.holds(to.id(), permission, module, team.id(), LocalDate.now(clock)));
    }

    private void mayGive(Key record, String permission, Long from, Found team, Receiver to) {
        var me = current.get().staffId();
        var mine = from != null && from.equals(me);
        var taking = from == null && to.id() != null && to.id().equals(me);
        if (!team.runs() && !mine && !taking) {
            throw new AccessDenied(Permissions.WORK_ASSIGN);
        }
        if (!mine && !access.mayDo(team, permission, record.module())) {
            throw new RuleViolation("handOver.notYours");
        }
    }

    private void mustSuit(Receiver to, String permission, Key record, Found team) {
        if (to.id() != null && !holds(to, permission, record.module(), team)) {
            throw RuleViolation.at("to", "handOver.receiverMayNotRead", to.name());
        }
        mustOpen(to, record);
    }

    /** As the portal: whoever runs the team hands on what they need not be able to open themselves. */
    private void involve(Object[] row, Key record, Long staffId, Long teamId) {
        current.as(PROCESS, () -> {
            involvement.involve(HandOverRepository.id(row[0]), record.module(), record.kind(), record.reference(), (String) row[1], staffId, teamId,
                    LocalDate.now(clock));
            return null;
        });
    }

    private String name(Long staffId) {
        return staffId == null ? "" : repository.findStaff(staffId).map(staff -> (String) staff[1]).orElse("");
    }
}
