package org.lifecourse.core.work;

import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.core.work.HandOverRepository.GivenPiece;
import org.lifecourse.core.work.HandOverRepository.Key;
import org.lifecourse.core.work.HandOverRepository.Line;
import org.lifecourse.core.work.HandOverRepository.Piece;
import org.lifecourse.core.work.TeamAccess.Found;

/**
 * Gives work of a team to somebody of it, or back into the tray: single pieces, whole cases, or all that somebody has. Whoever has the right
 * to assign moves everything; everybody else gives away their own and takes from the tray. All or nothing is moved, and it can be handed back.
 */
@ApplicationService
public class HandOverService {

    /** The most that is chosen and handed over at once. */
    public static final int MOST = 200;

    private static final int MOST_OF_ONE = 1000;
    private static final String ASKED_HERE = "who may move which work is asked for each piece of it";

    @Inject
    private HandOverRepository repository;
    @Inject
    private CaseHandOver cases;
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

    /** What moves together; the case of each record says from whom, null for the team. */
    private record Load(List<Piece> pieces, Map<Key, Long> cases) {
    }

    /**
     * @param team code of the team
     * @param chosen what is handed over, as it was seen
     * @param to username of somebody of the team; empty for the tray
     * @param reason for the audit; may be empty
     * @return under which it can be handed back
     * @throws RuleViolation when nothing was chosen, something is no longer open in the team or was given on, or the receiver may not have it
     * @throws AccessDenied when the caller may not move one of them
     */
    @OpenToAll(because = ASKED_HERE)
    public Long handOver(String team, List<ChosenWork> chosen, HandOverExtent extent, String to, String reason) {
        var seen = chosen.stream().collect(Collectors.toMap(ChosenWork::id, ChosenWork::version, (one, same) -> one));
        if (seen.isEmpty() || seen.size() > MOST) {
            throw new RuleViolation(seen.isEmpty() ? "workItem.noneChosen" : "workItem.tooMany", MOST);
        }
        var found = access.team(team);
        var receiver = receiver(found, to);
        var pieces = repository.find(found.id(), List.copyOf(seen.keySet()), true);
        if (pieces.size() < seen.size() || pieces.stream().anyMatch(piece -> piece.version() != seen.get(piece.id()))) {
            throw new RuleViolation("workItem.gone");
        }
        return move(load(found, pieces, extent, true), seen.keySet(), found, receiver, reason);
    }

    /**
     * Hands over all that a member has, as when they leave: open work, the records that they hold, their clocks, and their part in others' records.
     *
     * @param from username of the member, whose account may be closed
     * @throws RuleViolation when they have nothing, or the receiver may not have part of it
     * @throws AccessDenied when it is not the caller's own and they may not assign the team's work
     */
    @OpenToAll(because = ASKED_HERE)
    public Long handOverAll(String team, String from, String to, String reason) {
        var found = access.team(team);
        var giver = giver(found, from);
        var receiver = receiver(found, to);
        var load = all(giver, true);
        if (load.pieces().isEmpty() && load.cases().isEmpty()) {
            throw new RuleViolation("handOver.nothing");
        }
        if (load.pieces().size() > MOST_OF_ONE) {
            throw new RuleViolation("workItem.tooMany", MOST_OF_ONE);
        }
        if (giver.equals(receiver.id())) {
            throw RuleViolation.at("to", "handOver.sameHands", receiver.name());
        }
        return move(load, Set.of(), found, receiver, reason);
    }

    /** What would go along with these pieces. */
    @OpenToAll(because = ASKED_HERE)
    public HandOverOutlook outlook(String team, List<Long> ids) {
        var found = access.team(team);
        var items = access.items(found, ids.size() > MOST ? ids.subList(0, MOST) : ids);
        var load = load(found, repository.find(found.id(), items.stream().map(TeamItem::id).toList(), false), HandOverExtent.CASE, false);
        return new HandOverOutlook(items, load.pieces().size(), load.cases().size(), clocks(load));
    }

    /** What would go when a member hands over all that they have. */
    @OpenToAll(because = ASKED_HERE)
    public HandOverOutlook outlookOfAll(String team, String from) {
        var found = access.team(team);
        var load = all(giver(found, from), false);
        var ids = load.pieces().stream().map(Piece::id).limit(MOST).toList();
        return new HandOverOutlook(access.items(found, ids), load.pieces().size(), load.cases().size(), clocks(load));
    }

    private long clocks(Load load) {
        return load.cases().isEmpty() ? 0 : repository.countClocks(load.cases());
    }

    /** The pieces, and with whole cases each record that is held by whoever has the piece, with all that they have of it. */
    private Load load(Found team, List<Piece> chosen, HandOverExtent extent, boolean lock) {
        var pieces = new LinkedHashMap<Long, Piece>();
        chosen.forEach(piece -> pieces.put(piece.id(), piece));
        var records = new LinkedHashMap<Key, Long>();
        if (extent == HandOverExtent.CASE) {
            chosen.stream().filter(Piece::heldWith).forEach(piece -> records.put(piece.of(), piece.staffId()));
            new LinkedHashSet<>(records.values()).forEach(giver -> repository.findOn(giver, team.id(), records.keySet(), lock).stream()
                    .filter(piece -> Objects.equals(records.get(piece.of()), giver)).forEach(piece -> pieces.put(piece.id(), piece)));
        }
        return new Load(List.copyOf(pieces.values()), records);
    }

    private Load all(Long giver, boolean lock) {
        var records = new LinkedHashMap<Key, Long>();
        repository.findRecords(giver).forEach(record -> records.put(record, giver));
        return new Load(repository.findAll(giver, MOST_OF_ONE + 1, lock), records);
    }

    private Long move(Load load, Set<Long> chosen, Found team, Receiver to, String reason) {
        var because = reason == null ? "" : reason.strip();
        var batch = repository.nextBatch();
        load.pieces().forEach(piece -> check(piece, chosen.contains(piece.id()), team, to));
        load.pieces().forEach(piece -> give(batch, piece, load.cases().containsKey(piece.of()), team, to, because));
        var records = load.cases().entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::toString)))
                .filter(one -> cases.giveOn(batch, one.getKey(), one.getValue(), team, to, because)).count();
        tell(to.id(), records, load.pieces().size(), load.pieces().isEmpty() ? null : load.pieces().get(0));
        return batch;
    }

    private void check(Piece piece, boolean chosen, Found team, Receiver to) {
        var me = current.get().staffId();
        var mine = piece.staffId() != null && piece.staffId().equals(me);
        var taking = piece.staffId() == null && to.id() != null && to.id().equals(me);
        if (!team.runs() && !mine && !taking) {
            throw new AccessDenied(Permissions.WORK_ASSIGN);
        }
        if (!mine && !access.mayDo(team, piece.permission(), piece.own().module())) {
            if (chosen) {
                throw new AccessDenied(piece.permission());
            }
            throw new RuleViolation("handOver.notYours");
        }
        if (Objects.equals(piece.staffId(), to.id())) {
            throw RuleViolation.at("to", to.id() == null ? "workItem.isInTray" : "workItem.isTheirs", piece.title(), to.name());
        }
        if (to.id() != null && !cases.holds(to, piece.permission(), piece.own().module(), team)) {
            throw RuleViolation.at("to", "workItem.receiverMayNot", to.name(), piece.title());
        }
        if (to.id() != null && repository.hasSame(to.id(), piece.id())) {
            throw RuleViolation.at("to", "workItem.hasAlready", to.name(), piece.title());
        }
        cases.mustOpen(to, piece.of());
    }

    /** Clocks of a record that nobody holds go with the work on it; those of a case go with the case. */
    private void give(long batch, Piece piece, boolean withRecord, Found team, Receiver to, String reason) {
        var own = piece.own();
        var clocks = !withRecord && piece.of().equals(own) && !work.holder(own.module(), own.kind(), own.reference()).isPresent()
                && repository.clocksGoWith(piece.staffId(), own);
        repository.give(piece.id(), to.id(), team.id(), clock.instant());
        if (withRecord) {
            repository.askedOf(piece.id(), to.id());
        }
        repository.note(new Line(batch, team.id(), piece.staffId(), piece.teamId(), to.id(), clocks, current.get().staffId(), clock.instant(), reason),
                piece.id(), withRecord);
        if (clocks) {
            deadlines.assign(own.module(), own.kind(), own.reference(), to.id(), team.id());
        }
        audit.changed("work.handed-over", own.kind(), own.reference(), Map.of("work", piece.title(), "staff", piece.staffId() == null ? ""
                : piece.staffName()), Map.of("staff", to.id() == null ? "" : to.name(), "team", team.code()), reason.isEmpty() ? null : reason);
    }

    /**
     * Undoes a hand-over: everything goes back to whom it was taken from, or into the tray when they have left.
     *
     * @return how many pieces of work went back
     * @throws RuleViolation when part of it has been done or given on meanwhile
     */
    @OpenToAll(because = ASKED_HERE)
    public int handBack(Long batch) {
        var head = repository.findBatch(batch).orElseThrow(() -> new RuleViolation("handOver.unknown"));
        var team = access.teams().stream().filter(known -> known.id().equals(HandOverRepository.id(head[0]))).findFirst()
                .filter(known -> known.runs() || Objects.equals(HandOverRepository.id(head[1]), current.get().staffId()))
                .orElseThrow(() -> new AccessDenied(Permissions.WORK_ASSIGN));
        var pieces = repository.findGivenPieces(batch);
        var records = repository.findGivenRecords(batch);
        records.stream().filter(given -> !given.stands()).findFirst().ifPresent(given -> {
            throw new RuleViolation("handOver.movedOn", given.record().reference());
        });
        pieces.forEach(given -> giveBack(given, team));
        records.forEach(given -> cases.giveBack(given, former(given.from(), given.permission(), given.record(), team), team));
        repository.undone(batch, clock.instant());
        pieces.stream().map(GivenPiece::from).filter(Objects::nonNull).distinct().forEach(former -> {
            var his = pieces.stream().filter(given -> former.equals(given.from())).toList();
            tellBack(former, his);
        });
        return pieces.size();
    }

    private void giveBack(GivenPiece given, Found team) {
        if (!given.stands()) {
            throw new RuleViolation("handOver.movedOn", given.title());
        }
        var record = given.record();
        var former = former(given.from(), given.permission(), record, team);
        var back = former == null || given.withRecord() || cases.mayOpen(former, record) ? former : null;
        repository.give(given.id(), back, back == null ? team.id() : given.fromTeam(), clock.instant());
        if (given.withRecord()) {
            repository.askedOf(given.id(), back);
        }
        if (given.clocksMoved()) {
            deadlines.assign(record.module(), record.kind(), record.reference(), back, team.id());
        }
        audit.changed("work.handed-back", record.kind(), record.reference(), Map.of("work", given.title()),
                Map.of("staff", back == null ? "" : repository.findStaff(back).orElseThrow()[1], "team", team.code()));
    }

    /** Whoever had it, as long as their account is open and they may still do it. */
    private Long former(Long from, String permission, Key record, Found team) {
        return from == null ? null : repository.findStaff(from).filter(staff -> (Boolean) staff[2])
                .filter(staff -> repository.holds(from, permission, record.module(), team.id(), LocalDate.now(clock)))
                .map(staff -> from).orElse(null);
    }

    private Receiver receiver(Found team, String to) {
        if (to == null || to.isBlank()) {
            return new Receiver(null, null);
        }
        var member = repository.findMember(team.id(), to.strip()).filter(found -> (Boolean) found[2])
                .orElseThrow(() -> RuleViolation.at("to", "workItem.receiverNotInTeam", team.name()));
        return new Receiver(HandOverRepository.id(member[0]), (String) member[1]);
    }

    private Long giver(Found team, String from) {
        var giver = repository.findMember(team.id(), from == null ? "" : from.strip()).map(member -> HandOverRepository.id(member[0]))
                .orElseThrow(() -> new RuleViolation("handOver.unknown"));
        if (!team.runs() && !giver.equals(current.get().staffId())) {
            throw new AccessDenied(Permissions.WORK_ASSIGN);
        }
        return giver;
    }

    private void tell(Long staffId, long records, int pieces, Piece first) {
        if (records == 0 && pieces == 1) {
            say(staffId, "one", first.link(), first.title());
        } else if (records == 0) {
            say(staffId, "many", "/", pieces);
        } else {
            say(staffId, "cases", records == 1 && first != null ? first.link() : "/", records, pieces);
        }
    }

    private void tellBack(Long former, List<GivenPiece> pieces) {
        var one = pieces.size() == 1;
        say(former, one ? "back" : "backMany", one ? pieces.get(0).link() : "/", one ? pieces.get(0).title() : pieces.size());
    }

    private void say(Long staffId, String key, String link, Object... arguments) {
        if (staffId == null || staffId.equals(current.get().staffId())) {
            return;
        }
        var texts = ResourceBundle.getBundle("org.lifecourse.core.work.handover", Locale.UK, HandOverService.class.getClassLoader());
        var all = new ArrayList<Object>(List.of(current.get().displayName()));
        all.addAll(List.of(arguments));
        var words = new MessageFormat(texts.getString(key), Locale.UK).format(all.toArray());
        work.tell(staffId, words.length() > 300 ? words.substring(0, 299) + "…" : words, link);
    }
}
