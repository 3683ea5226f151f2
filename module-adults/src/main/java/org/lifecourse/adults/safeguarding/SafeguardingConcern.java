package org.lifecourse.adults.safeguarding;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lifecourse.core.RuleViolation;

/** A worry that one adult is at risk of abuse or neglect, from the day it arrives to the decision on it. */
@Entity
@Table(schema = "adults", name = "safeguarding_concern")
public class SafeguardingConcern extends NumberedCase {

    private static final long NEVER_SHOWN = -1;

    @Column(name = "person_id", nullable = false, updatable = false)
    private Long personId;
    @Column(name = "episode_id")
    private Long episodeId;
    @Column(name = "received_on", nullable = false)
    private LocalDate receivedOn;
    @Column(name = "raised_by", nullable = false)
    private String raisedBy;
    @Enumerated(EnumType.STRING)
    @Column(name = "raised_by_kind", nullable = false)
    private RaisedBy raisedByKind;
    @Enumerated(EnumType.STRING)
    @Column(name = "route", nullable = false)
    private Route route;
    @Column(name = "happened", nullable = false)
    private String happened;
    @Enumerated(EnumType.STRING)
    @Column(name = "place", nullable = false)
    private RiskPlace place;
    @Column(name = "place_detail", nullable = false)
    private String placeDetail;
    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false)
    private RiskSource source;
    @Column(name = "source_detail", nullable = false)
    private String sourceDetail;
    @Enumerated(EnumType.STRING)
    @Column(name = "safe_now", nullable = false)
    private SafeNow safeNow;
    @Column(name = "safety", nullable = false)
    private String safety;
    @Enumerated(EnumType.STRING)
    @Column(name = "consent", nullable = false)
    private Consent consent;
    @Enumerated(EnumType.STRING)
    @Column(name = "capacity_view", nullable = false)
    private CapacityView capacityView;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "adults", name = "safeguarding_abuse", joinColumns = @JoinColumn(name = "concern_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private Set<AbuseKind> kinds = new HashSet<>();
    @Column(name = "team_id", nullable = false)
    private Long teamId;
    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private Decision decision;
    @Column(name = "decided_on")
    private LocalDate decidedOn;
    @Column(name = "decided_by")
    private Long decidedBy;
    @Column(name = "decision_reason", nullable = false)
    private String decisionReason = "";
    @Column(name = "signposted_to", nullable = false)
    private String signpostedTo = "";
    @Column(name = "changes", nullable = false)
    private int changes;

    protected SafeguardingConcern() {
        // JPA
    }

    /**
     * A concern about a person arrives.
     *
     * @param knownAs the number of another system, or blank
     */
    public static SafeguardingConcern received(CaseNumber number, String knownAs, Long personId, Long teamId, ConcernText text, LocalDate today) {
        var concern = new SafeguardingConcern();
        concern.isNumbered("SG", number, knownAs);
        concern.personId = personId;
        concern.teamId = teamId;
        concern.describe(text, today);
        return concern;
    }

    /** Puts right what was written down, in whatever stage the concern is. */
    public void correct(ConcernText text, LocalDate today) {
        if (decidedOn != null && text.receivedOn() != null && text.receivedOn().isAfter(decidedOn)) {
            throw RuleViolation.at("received_on", "concern.receivedAfterDecision", decidedOn);
        }
        describe(text, today);
        changes++;
    }

    private void describe(ConcernText text, LocalDate today) {
        receivedOn = Words.day("received_on", text.receivedOn(), null, today);
        raisedBy = Words.needed("raised_by", text.raisedBy(), Words.NAME, "concern.needsRaisedBy");
        raisedByKind = Words.needed("raised_by_kind", text.raisedByKind(), "concern.needsRaisedByKind");
        route = Words.needed("route", text.route(), "concern.needsRoute");
        happened = Words.needed("happened", text.happened(), Words.STORY, "concern.needsHappened");
        place = Words.needed("place", text.place(), "concern.needsPlace");
        placeDetail = Words.of("place_detail", text.placeDetail(), Words.LINE);
        source = Words.needed("source", text.source(), "concern.needsSource");
        sourceDetail = Words.of("source_detail", text.sourceDetail(), Words.LINE);
        safeNow = Words.needed("safe_now", text.safeNow(), "concern.needsSafeNow");
        safety = safeNow == SafeNow.YES ? Words.of("safety", text.safety(), Words.NOTE)
                : Words.needed("safety", text.safety(), Words.NOTE, "concern.needsSafety");
        consent = Words.needed("consent", text.consent(), "concern.needsConsent");
        capacityView = Words.needed("capacity_view", text.capacityView(), "concern.needsCapacityView");
        if (text.kinds() == null || text.kinds().isEmpty()) {
            throw RuleViolation.at("kinds", "concern.needsKind");
        }
        kinds.retainAll(text.kinds());
        kinds.addAll(text.kinds());
    }

    /** Belongs to something that happened to many adults at one provider. */
    public void belongsTo(OrganisationalEpisode episode) {
        episodeId = episode.id();
        changes++;
    }

    /**
     * Says what follows from the concern.
     *
     * @param by who decided, or null when the portal brings in what was decided elsewhere
     */
    public void decide(DecisionText text, Long by, LocalDate today) {
        if (decision != null) {
            throw new RuleViolation("concern.decided", decidedOn);
        }
        enterDecision(text, by, today);
    }

    /** Puts right the day, the reason or the direction of a decision; whether there is an enquiry does not change any more. */
    public void correctDecision(DecisionText text, Long by, LocalDate today) {
        if (decision == null) {
            throw new RuleViolation("concern.notDecided");
        }
        if (text.decision() != null && text.decision().opensEnquiry() != decision.opensEnquiry()) {
            throw RuleViolation.at("decision", "concern.enquiryStands");
        }
        enterDecision(text, by, today);
    }

    private void enterDecision(DecisionText text, Long by, LocalDate today) {
        var chosen = Words.needed("decision", text.decision(), "concern.needsDecision");
        var reason = chosen == Decision.NO_ACTION ? Words.needed("reason", text.reason(), Words.PAGE, "concern.needsReason")
                : Words.of("reason", text.reason(), Words.PAGE);
        var elsewhere = chosen == Decision.SIGNPOSTED ? Words.needed("signposted_to", text.signpostedTo(), Words.LINE, "concern.needsSignpost") : "";
        decidedOn = Words.day("decided_on", text.on(), receivedOn, today);
        decision = chosen;
        decidedBy = by;
        decisionReason = reason;
        signpostedTo = elsewhere;
        changes++;
    }

    /** Another team answers for it; who of them carries it the core knows. */
    public void allocate(Long team) {
        teamId = Words.needed("team", team, "concern.needsTeam");
        changes++;
    }

    /**
     * Refuses to take the concern away from whom a hand-over gave it to since the page was opened: a hand-over does not move the version.
     *
     * @param now with whom it lies
     * @param seen with whom the page showed it
     * @param chosen to whom it shall go
     */
    void mustStillLieWith(Allocation now, Allocation seen, Allocation chosen) {
        if (!now.equals(seen) && !now.equals(chosen)) {
            mustStillBe(NEVER_SHOWN);
        }
    }

    /** Something around the concern changed. */
    void touch() {
        changes++;
    }

    /** What the audit keeps of it. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("received", receivedOn);
        values.put("raisedBy", raisedBy);
        values.put("raisedByKind", raisedByKind);
        values.put("route", route);
        values.put("happened", happened);
        values.put("place", place + " " + placeDetail);
        values.put("source", source + " " + sourceDetail);
        values.put("kinds", kinds());
        values.put("safeNow", safeNow + " " + safety);
        values.put("consent", consent);
        values.put("capacityView", capacityView);
        values.put("episode", episodeId);
        values.put("team", teamId);
        values.put("decision", decision);
        values.put("decidedOn", decidedOn);
        values.put("decidedBy", decidedBy);
        values.put("reason", decisionReason);
        values.put("signpostedTo", signpostedTo);
        return values;
    }

    /** What was written down, as it stands. */
    public ConcernText text() {
        return new ConcernText(receivedOn, raisedBy, raisedByKind, route, happened, place, placeDetail, source, sourceDetail, kinds(), safeNow, safety,
                consent, capacityView);
    }

    /** The decision, or null while there is none. */
    public DecisionText decided() {
        return decision == null ? null : new DecisionText(decision, decidedOn, decisionReason, signpostedTo);
    }

    public Long personId() {
        return personId;
    }

    public Long episodeId() {
        return episodeId;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public RiskPlace place() {
        return place;
    }

    public RiskSource source() {
        return source;
    }

    public Set<AbuseKind> kinds() {
        var ordered = EnumSet.noneOf(AbuseKind.class);
        ordered.addAll(kinds);
        return ordered;
    }

    public Long teamId() {
        return teamId;
    }

    public Decision decision() {
        return decision;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }
}
