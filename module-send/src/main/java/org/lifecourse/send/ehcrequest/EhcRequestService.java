package org.lifecourse.send.ehcrequest;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.core.person.PersonLine;
import org.lifecourse.core.person.PersonService;
import org.lifecourse.core.work.WorkService;
import org.lifecourse.send.SendPermission;

/** EHC needs assessment requests: the board, the record, and writing a request down. */
@ApplicationService
public class EhcRequestService {

    private static final int MOST_IN_A_FILE = 50_000;

    @Inject
    private EhcRequestRepository repository;
    @Inject
    private EhcBoardRepository board;
    @Inject
    private EhcFigureRepository figures;
    @Inject
    private EhcDoor door;
    @Inject
    private EhcDiary diary;
    @Inject
    private DeadlineService deadlines;
    @Inject
    private PersonService people;
    @Inject
    private WorkService work;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** A page of the board. Of restricted people that the caller may not open only the reference and the limits are told. */
    @RequiresPermission(SendPermission.EHC_REQUEST_VIEW)
    public EhcRequestList requests(EhcRequestFilter filter, int first, int most) {
        door.mustHold(SendPermission.EHC_REQUEST_VIEW);
        return page(filter, first, most);
    }

    /** A page of the board for another program; who took how many is audited. */
    @RequiresPermission(SendPermission.EHC_REQUEST_VIEW)
    public EhcRequestList listed(EhcRequestFilter filter, int first, int most) {
        door.mustHold(SendPermission.EHC_REQUEST_VIEW);
        var found = page(filter, first, most);
        audit.seen("ehc-request.listed", EhcDiary.KIND, found.rows().size() + " rows");
        return found;
    }

    private EhcRequestList page(EhcRequestFilter filter, int first, int most) {
        return board.findPage(filter, reader(), Math.max(0, first), most);
    }

    /** All that match, for a file; who took it is audited. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EXPORT)
    public EhcRequestList export(EhcRequestFilter filter) {
        door.mustHold(SendPermission.EHC_REQUEST_EXPORT);
        door.mustHold(SendPermission.EHC_REQUEST_VIEW);
        var rows = board.findRows(filter, reader(), 0, MOST_IN_A_FILE);
        audit.seen("ehc-request.exported", EhcDiary.KIND, rows.size() + " rows");
        return new EhcRequestList(today(), rows, rows.size());
    }

    /** The board in numbers. */
    @RequiresPermission(SendPermission.EHC_REQUEST_VIEW)
    public EhcSummary summary() {
        door.mustHold(SendPermission.EHC_REQUEST_VIEW);
        var counts = board.countByRisk(reader());
        var from = today().withDayOfYear(1);
        var plans = figures.countIssued(from, today());
        return new EhcSummary(counts[0], counts[1], counts[2], counts[3], from.getYear(), plans[0], plans[1], plans[2]);
    }

    private EhcBoardRepository.Reader reader() {
        return new EhcBoardRepository.Reader(current.get().staffId(), current.may(Permissions.PERSON_RESTRICTED, "core"), clock.instant(), today());
    }

    /** Those who may work on requests. */
    @RequiresPermission(SendPermission.EHC_REQUEST_VIEW)
    public List<Caseworker> caseworkers() {
        door.mustHold(SendPermission.EHC_REQUEST_VIEW);
        return able();
    }

    private List<Caseworker> able() {
        return repository.findCaseworkers(SendPermission.EHC_REQUEST_EDIT, today());
    }

    /**
     * Whom a request can be given to; also whoever has it, or had it when the page was opened, even if they may not work on it any more.
     *
     * @param seen who had it when the page was opened, or null
     */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public List<Caseworker> caseworkers(String reference, Long seen) {
        door.mustHold(SendPermission.EHC_REQUEST_EDIT);
        var request = plain(reference);
        door.mustBeOpenTo(request.personId(), "ehc-request.refused");
        var found = new ArrayList<>(able());
        Stream.of(Optional.ofNullable(request.caseworkerId()), Optional.ofNullable(seen)).flatMap(Optional::stream)
                .filter(one -> found.stream().noneMatch(known -> known.id().equals(one))).distinct().toList()
                .forEach(one -> found.add(new Caseworker(one, repository.findName(one))));
        return found;
    }

    /** The record, with its advice and clocks. */
    @RequiresPermission(SendPermission.EHC_REQUEST_VIEW)
    public EhcRequestDetails details(String reference) {
        door.mustHold(SendPermission.EHC_REQUEST_VIEW);
        return seen(read(reference));
    }

    private EhcRequestDetails seen(EhcRequestDetails found) {
        people.open(found.personId(), "ehc-request.viewed");
        audit.seen("ehc-request.viewed", EhcDiary.KIND, found.reference());
        work.saw(EhcDiary.MODULE, EhcDiary.KIND, found.reference(), found.reference(), EhcDiary.link(found.reference()));
        return found;
    }

    /** The record for the form that corrects what was written down: without advice and clocks, which that form does not show. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public EhcRequestDetails correctable(String reference) {
        door.mustHold(SendPermission.EHC_REQUEST_EDIT);
        door.mustHold(SendPermission.EHC_REQUEST_VIEW);
        return seen(plain(reference));
    }

    private EhcRequestDetails plain(String reference) {
        return board.findDetails(reference).orElseThrow(() -> new RuleViolation("ehcRequest.unknown", reference));
    }

    /** The record for a form that changes it. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public EhcRequestDetails editable(String reference) {
        door.mustHold(SendPermission.EHC_REQUEST_EDIT);
        return details(reference);
    }

    /** The record for the decision whether to assess. */
    @RequiresPermission(SendPermission.EHC_REQUEST_DECIDE)
    public EhcRequestDetails decidable(String reference) {
        door.mustHold(SendPermission.EHC_REQUEST_DECIDE);
        return details(reference);
    }

    private EhcRequestDetails read(String reference) {
        var found = plain(reference);
        var clocks = deadlines.of(EhcDiary.MODULE, EhcDiary.KIND, reference);
        var advice = board.findAdvice(found.id()).stream().map(row -> row.with(live(clocks, row.body()))).toList();
        return new EhcRequestDetails(found.id(), found.version(), found.reference(), found.personId(), found.personReference(),
                found.receivedOn(), found.source(), found.setting(), found.reason(), found.caseworkerId(), found.caseworker(), found.stage(),
                found.decidedOn(), found.decisionReason(), found.noPlanOn(), found.noPlanReason(), found.draftOn(), found.repliedOn(),
                found.finalOn(), found.withdrawnOn(), found.withdrawnBecause(), today(), advice, clocks);
    }

    /** Of several results for one body the one that counts: engines give the live one first. */
    private static DeadlineDetails live(List<DeadlineDetails> clocks, AdviceBody body) {
        return clocks.stream().filter(one -> one.key().rule().equals(EhcRules.ADVICE) && one.key().part().equals(body.code())).findFirst()
                .orElse(null);
    }

    /**
     * The person that a new request is to be about.
     *
     * @throws RuleViolation when there is no such person
     */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public PersonLine person(String personReference) {
        door.mustHold(SendPermission.EHC_REQUEST_EDIT);
        return people.named(personReference);
    }

    /**
     * Writes a request down; its clocks start.
     *
     * @return its reference
     * @throws RuleViolation when another request on the person is open
     */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public String receive(EhcRequestText text) {
        door.mustHold(SendPermission.EHC_REQUEST_EDIT);
        var person = people.named(text.personReference());
        mustBeCaseworker(text.caseworkerId());
        return receive(null, person.id(), text).reference();
    }

    /** As above, for an import that names the reference. */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    EhcRequest receive(String reference, Long personId, EhcRequestText text) {
        repository.findOpen(personId).ifPresent(open -> {
            throw new RuleViolation("ehcRequest.anotherOpen", open.reference());
        });
        if (text.receivedOn() == null) {
            throw RuleViolation.at("received_on", "ehcRequest.needsDay");
        }
        var named = reference == null ? repository.nextReference(text.receivedOn().getYear()) : reference;
        var request = EhcRequest.received(named, personId, text, today());
        repository.add(request);
        diary.hold(request, text.caseworkerId());
        diary.startClocks(request);
        diary.involve(request, request.receivedOn());
        diary.line(request, "received", request.receivedOn(), EhcDiary.say("line.received"), EhcDiary.say("source." + request.source().name()), true);
        diary.next(request);
        diary.enter(request);
        audit.changed("ehc-request.received", EhcDiary.KIND, named, Map.of(), values(request));
        return request;
    }

    /**
     * Corrects what was written down or gives the request to another caseworker. A corrected day starts the clocks anew.
     *
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed it since, or gave it to another one than is chosen here
     * @throws RuleViolation when the one chosen may not work on requests
     */
    @RequiresPermission(SendPermission.EHC_REQUEST_EDIT)
    public void change(String reference, long seenVersion, EhcRequestText text) {
        var request = door.forEdit(reference, seenVersion);
        var before = values(request);
        var day = request.receivedOn();
        var given = request.stage().isOpen() && isGiven(request, text);
        request.describe(text, today());
        if (given) {
            diary.hold(request, text.caseworkerId());
        }
        var after = values(request);
        if (after.equals(before)) {
            return;
        }
        request.changed();
        var moved = request.stage().isOpen() && !day.equals(request.receivedOn());
        if (moved) {
            diary.startClocks(request);
            chronologyMoves(request);
        }
        if (given) {
            diary.handOver(request, today());
        }
        if (moved || given) {
            diary.next(request);
        }
        audit.changed("ehc-request.changed", EhcDiary.KIND, reference, EhcValues.differing(before, after, "stage"),
                EhcValues.differing(after, before, "stage"));
    }

    /** Whether another caseworker was chosen. One that was left as shown is not: it may have been handed over since. */
    private boolean isGiven(EhcRequest request, EhcRequestText text) {
        var holder = diary.holder(request).staffId();
        if (Objects.equals(text.caseworkerId(), text.seenCaseworkerId()) || Objects.equals(text.caseworkerId(), holder)) {
            return false;
        }
        request.mustStillBeWith(text.seenCaseworkerId(), holder);
        mustBeCaseworker(text.caseworkerId());
        return true;
    }

    private void mustBeCaseworker(Long staffId) {
        if (staffId != null && able().stream().noneMatch(one -> one.id().equals(staffId))) {
            throw RuleViolation.at("caseworker", "ehcRequest.notCaseworker");
        }
    }

    private void chronologyMoves(EhcRequest request) {
        diary.takeBack(request, "received");
        diary.line(request, "received", request.receivedOn(), EhcDiary.say("line.received"), EhcDiary.say("source." + request.source().name()), true);
    }

    private Map<String, Object> values(EhcRequest request) {
        var values = EhcValues.of(request);
        var holder = diary.holder(request);
        if (holder.staffId() != null) {
            values.put("caseworker", repository.findUsername(holder.staffId()));
        }
        return values;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
