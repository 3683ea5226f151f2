package org.lifecourse.core.work;

import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.core.work.TeamAccess.Found;
import org.lifecourse.core.work.TeamWorkRepository.Line;

/**
 * Gives work of a team to somebody of it, or back into the tray. Whoever has the right to assign moves everything; everybody else gives
 * away their own work and takes from the tray. All or nothing is moved, and it can be handed back.
 */
@ApplicationService
public class HandOverService {

    /** The most that is handed over at once. */
    public static final int MOST = 200;

    private static final String ASKED_HERE = "who may move which work is asked for each piece of it";

    @Inject
    private TeamWorkRepository repository;
    @Inject
    private TeamAccess access;
    @Inject
    private WorkService work;
    @Inject
    private DeadlineService deadlines;
    @Inject
    private AuditTrail audit;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** Somebody of the team; the id is null for the tray. */
    private record Receiver(Long id, String name) {
    }

    /**
     * @param team code of the team
     * @param items ids of what is handed over
     * @param to username of somebody of the team; empty for the tray
     * @param reason for the audit; may be empty
     * @return under which it can be handed back
     * @throws RuleViolation when nothing was chosen, something is no longer open in the team, or the receiver may not do it
     * @throws AccessDenied when the caller may not move one of them
     */
    @OpenToAll(because = ASKED_HERE)
    public Long handOver(String team, List<Long> items, String to, String reason) {
        if (items.isEmpty() || items.size() > MOST) {
            throw new RuleViolation(items.isEmpty() ? "workItem.noneChosen" : "workItem.tooMany", MOST);
        }
        var found = access.team(team);
        var receiver = receiver(found, to);
        var rows = repository.lock(found.id(), items);
        if (rows.size() < items.stream().distinct().count()) {
            throw new RuleViolation("workItem.gone");
        }
        var batch = repository.nextBatch();
        rows.forEach(row -> move(batch, row, found, receiver, reason == null ? "" : reason.strip()));
        tell(receiver.id(), rows.size() == 1 ? "one" : "many", rows.size() == 1 ? rows.get(0)[5] : rows.size(),
                rows.size() == 1 ? (String) rows.get(0)[7] : "/");
        return batch;
    }

    /**
     * Undoes a hand-over: everything goes back to whom it was taken from, or into the tray when they have left.
     *
     * @throws RuleViolation when part of it has been done or given on meanwhile
     */
    @OpenToAll(because = ASKED_HERE)
    public int handBack(Long batch) {
        var lines = repository.findBatch(batch);
        if (lines.isEmpty()) {
            throw new RuleViolation("handOver.unknown");
        }
        var team = access.teams().stream().filter(known -> known.id().equals(id(lines.get(0)[1]))).findFirst()
                .orElseThrow(() -> new AccessDenied(Permissions.WORK_ASSIGN));
        lines.forEach(line -> giveBack(line, team));
        repository.undone(batch, clock.instant());
        lines.stream().map(line -> id(line[2])).filter(Objects::nonNull).distinct().forEach(former -> {
            var his = lines.stream().filter(line -> former.equals(id(line[2]))).toList();
            tell(former, his.size() == 1 ? "back" : "backMany", his.size() == 1 ? his.get(0)[10] : his.size(),
                    his.size() == 1 ? (String) his.get(0)[11] : "/");
        });
        return lines.size();
    }

    private Receiver receiver(Found team, String to) {
        if (to == null || to.isBlank()) {
            return new Receiver(null, null);
        }
        var member = repository.findMember(team.id(), to.strip())
                .orElseThrow(() -> RuleViolation.at("to", "workItem.receiverNotInTeam", team.name()));
        return new Receiver(id(member[0]), (String) member[1]);
    }

    private void move(long batch, Object[] row, Found team, Receiver to, String reason) {
        var itemId = id(row[0]);
        var module = (String) row[1];
        var title = (String) row[5];
        var from = id(row[13]);
        var permission = (String) row[14];
        var me = current.get().staffId();
        var mine = from != null && from.equals(me);
        var taking = from == null && to.id() != null && to.id().equals(me);
        if (!team.runs() && !mine && !taking) {
            throw new AccessDenied(Permissions.WORK_ASSIGN);
        }
        if (!mine && !access.mayDo(team, permission, module)) {
            throw new AccessDenied(permission);
        }
        if (Objects.equals(from, to.id())) {
            throw RuleViolation.at("to", from == null ? "workItem.isInTray" : "workItem.isTheirs", title, to.name());
        }
        if (to.id() != null) {
            mustSuit(to, itemId, title, permission, module, team);
        }
        var clocks = repository.clocksGoWith(from, module, (String) row[3], (String) row[4]);
        repository.give(itemId, to.id(), team.id(), clock.instant());
        repository.note(new Line(batch, itemId, team.id(), from, id(row[15]), to.id(), team.id(), clocks), me, clock.instant(), reason);
        if (clocks) {
            deadlines.assign(module, (String) row[3], (String) row[4], to.id(), team.id());
        }
        audit.changed("work.handed-over", (String) row[3], (String) row[4], Map.of("work", row[2], "staff", from == null ? "" : row[9]),
                Map.of("staff", to.id() == null ? "" : to.name(), "team", team.code()), reason.isEmpty() ? null : reason);
    }

    private void mustSuit(Receiver to, Long itemId, String title, String permission, String module, Found team) {
        if (!repository.holds(to.id(), permission, module, team.id(), LocalDate.now(clock))) {
            throw RuleViolation.at("to", "workItem.receiverMayNot", to.name(), title);
        }
        if (repository.hasSame(to.id(), itemId)) {
            throw RuleViolation.at("to", "workItem.hasAlready", to.name(), title);
        }
    }

    private void giveBack(Object[] line, Found team) {
        var module = (String) line[7];
        var title = (String) line[10];
        var permission = (String) line[12];
        if (!team.runs() && !Objects.equals(id(line[5]), current.get().staffId())) {
            throw new AccessDenied(Permissions.WORK_ASSIGN);
        }
        if (!(Boolean) line[13]) {
            throw new RuleViolation("handOver.movedOn", title);
        }
        var former = line[2] == null ? null : repository.findStaff(id(line[2])).filter(staff -> (Boolean) staff[2])
                .filter(staff -> repository.holds(id(staff[0]), permission, module, team.id(), LocalDate.now(clock))).orElse(null);
        var back = former == null ? null : id(former[0]);
        repository.give(id(line[0]), back, back == null ? team.id() : id(line[3]), clock.instant());
        if ((Boolean) line[6]) {
            deadlines.assign(module, (String) line[8], (String) line[9], back, team.id());
        }
        audit.changed("work.handed-back", (String) line[8], (String) line[9], Map.of(),
                Map.of("staff", former == null ? "" : former[1], "team", team.code()));
    }

    private void tell(Long staffId, String key, Object what, String link) {
        if (staffId == null || staffId.equals(current.get().staffId())) {
            return;
        }
        var texts = ResourceBundle.getBundle("org.lifecourse.core.work.handover", Locale.UK, HandOverService.class.getClassLoader());
        var words = new MessageFormat(texts.getString(key), Locale.UK).format(new Object[] {current.get().displayName(), what});
        work.tell(staffId, words.length() > 300 ? words.substring(0, 299) + "…" : words, link);
    }

    private static Long id(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }
}
