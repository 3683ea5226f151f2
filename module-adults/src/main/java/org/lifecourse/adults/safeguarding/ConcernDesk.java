package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.person.PersonService;

/** The steps of a concern, for use cases on one, on many at once, and for imports. Permissions are the use cases' own. */
@ApplicationScoped
class ConcernDesk {

    /** The team that gets every concern first. */
    static final String FIRST_TEAM = "adult-safeguarding";

    @Inject
    private SafeguardingRepository repository;
    @Inject
    private ConcernTraces traces;
    @Inject
    private AuditTrail audit;
    @Inject
    private CurrentActor current;
    @Inject
    private PersonService people;
    @Inject
    private Clock clock;

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The concern, whose person the caller may open.
     *
     * @param action word for the audit
     */
    SafeguardingConcern opened(String reference, String action) {
        var concern = repository.findConcern(Words.of(reference)).orElseThrow(() -> new RuleViolation("concern.unknown", reference));
        people.open(concern.personId(), action);
        return concern;
    }

    SafeguardingEnquiry enquiry(SafeguardingConcern concern) {
        return repository.findEnquiry(concern).orElse(null);
    }

    SafeguardingConcern receive(Long personId, ConcernText text, String knownAs, OrganisationalEpisode episode) {
        var received = Words.day("received_on", text.receivedOn(), null, today());
        var concern = SafeguardingConcern.received(repository.nextConcern(received.getYear()), knownAs, personId,
                episode == null ? team(FIRST_TEAM) : episode.teamId(), text, today());
        if (episode != null) {
            repository.lock(episode);
            episode.mustBeOpen();
            concern.belongsTo(episode);
        }
        repository.add(concern);
        audit.changed("concern.received", ConcernTraces.KIND, concern.reference(), Map.of(), concern.values());
        traces.hold(concern, null, received);
        traces.follow(concern, null);
        return concern;
    }

    void decide(SafeguardingConcern concern, DecisionText text) {
        var before = values(concern, null);
        concern.decide(text, current.get().staffId(), today());
        var enquiry = concern.decision().opensEnquiry() ? SafeguardingEnquiry.begun(concern) : null;
        if (enquiry == null) {
            traces.release(concern, concern.decidedOn());
        } else {
            repository.add(enquiry);
        }
        keep("concern.decided", concern, before, values(concern, enquiry), null, enquiry);
    }

    void correct(SafeguardingConcern concern, ConcernText text, String reason) {
        var why = reason(reason);
        var enquiry = enquiry(concern);
        var before = values(concern, enquiry);
        concern.correct(text, today());
        keep("concern.corrected", concern, before, values(concern, enquiry), why, enquiry);
    }

    void correctDecision(SafeguardingConcern concern, DecisionText text, String reason) {
        var why = reason(reason);
        var enquiry = enquiry(concern);
        var before = values(concern, enquiry);
        concern.correctDecision(text, current.get().staffId(), today());
        if (enquiry != null) {
            enquiry.beganOn(concern.decidedOn());
        }
        keep("concern.decision-corrected", concern, before, values(concern, enquiry), why, enquiry);
    }

    void allocate(SafeguardingConcern concern, String teamCode, String username) {
        var enquiry = enquiry(concern);
        if (!Stage.of(concern.decision(), enquiry != null && enquiry.isConcluded()).isOpen()) {
            throw new RuleViolation("concern.closed");
        }
        var before = values(concern, enquiry);
        var worker = worker(username, concern.reference());
        concern.allocate(team(teamCode, concern.reference()));
        traces.hold(concern, worker, today());
        keep("concern.allocated", concern, before, values(concern, enquiry), null, enquiry);
    }

    void record(SafeguardingConcern concern, EnquiryText text) {
        var enquiry = running(concern);
        var before = enquiry.values();
        enquiry.record(text);
        concern.touch();
        keep("enquiry.recorded", concern, before, enquiry.values(), null, enquiry);
    }

    void conclude(SafeguardingConcern concern, ConclusionText text) {
        var enquiry = running(concern);
        var before = enquiry.values();
        enquiry.conclude(text, today());
        concern.touch();
        traces.release(concern, enquiry.concludedOn());
        keep("enquiry.concluded", concern, before, enquiry.values(), null, enquiry);
    }

    void correct(SafeguardingConcern concern, EnquiryText recorded, ConclusionText ended, String reason) {
        var why = reason(reason);
        var enquiry = running(concern);
        var before = enquiry.values();
        enquiry.correct(recorded, ended, today());
        concern.touch();
        keep("enquiry.corrected", concern, before, enquiry.values(), why, enquiry);
    }

    /** What the audit keeps of the concern: its own values, who carries it, and the day from which its enquiry counts. */
    private Map<String, Object> values(SafeguardingConcern concern, SafeguardingEnquiry enquiry) {
        var values = concern.values();
        values.put("worker", traces.worker(concern));
        values.put("enquiryBegun", enquiry == null ? null : enquiry.begunOn());
        return values;
    }

    private SafeguardingEnquiry running(SafeguardingConcern concern) {
        return repository.findEnquiry(concern).orElseThrow(() -> new RuleViolation("enquiry.notDecided"));
    }

    private void keep(String action, SafeguardingConcern concern, Map<String, ?> before, Map<String, ?> after, String reason, SafeguardingEnquiry enquiry) {
        repository.flush();
        audit.changed(action, ConcernTraces.KIND, concern.reference(), before, after, reason);
        traces.follow(concern, enquiry);
    }

    private static String reason(String reason) {
        return Words.needed("reason", reason, Words.NOTE, "safeguarding.needsReason");
    }

    Long team(String code) {
        return team(code, "");
    }

    private Long team(String code, String concern) {
        return repository.findTeam(Words.of(code), concern).orElseThrow(() -> RuleViolation.at("team", "safeguarding.teamUnknown", code));
    }

    private Long worker(String username, String concern) {
        return Words.blank(username) ? null
                : repository.findStaff(Words.of(username), concern).orElseThrow(() -> RuleViolation.at("worker", "safeguarding.workerUnknown", username));
    }
}
