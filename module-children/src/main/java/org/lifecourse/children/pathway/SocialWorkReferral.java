package org.lifecourse.children.pathway;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** Children are referred to social work: decided on within a working day, assessed, and the assessment authorised by a manager. */
@Entity
@Table(schema = "children", name = "social_work_referral")
public class SocialWorkReferral extends Aggregate {

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference;
    @Column(name = "received_on", nullable = false)
    private LocalDate receivedOn;
    @Column(name = "contact_id")
    private Long contactId;
    @Column(name = "episode_id")
    private Long episodeId;
    @Column(name = "reason", nullable = false)
    private String reason;
    @Column(name = "team_id")
    private Long teamId;
    @ElementCollection
    @CollectionTable(schema = "children", name = "referral_child", joinColumns = @JoinColumn(name = "referral_id"))
    @Column(name = "person_id")
    @OrderColumn(name = "place")
    private List<Long> children = new ArrayList<>();
    @ElementCollection
    @CollectionTable(schema = "children", name = "assessment_writer", joinColumns = @JoinColumn(name = "referral_id"))
    @Column(name = "staff_id")
    private Set<Long> writers = new HashSet<>();
    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private ReferralDecision decision;
    @Column(name = "decided_on")
    private LocalDate decidedOn;
    @Column(name = "decision_reason", nullable = false)
    private String decisionReason = "";
    @Column(name = "acknowledged_on")
    private LocalDate acknowledgedOn;
    @Column(name = "seen_on")
    private LocalDate seenOn;
    @Column(name = "child_voice", nullable = false)
    private String childVoice = "";
    @Column(name = "analysis", nullable = false)
    private String analysis = "";
    @Column(name = "written_on")
    private LocalDate writtenOn;
    @Column(name = "authorised_on")
    private LocalDate authorisedOn;
    @Column(name = "authorised_by")
    private Long authorisedBy;
    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private AssessmentOutcome outcome;
    @Column(name = "outcome_reason", nullable = false)
    private String outcomeReason = "";

    protected SocialWorkReferral() {
        // JPA
    }

    /** Follows a contact. */
    static SocialWorkReferral after(Contact contact, String reference, String why, Handover to) {
        var referral = received(reference, contact.decidedOn(), why, to);
        referral.contactId = contact.id();
        return referral;
    }

    /** Steps early help up. */
    static SocialWorkReferral steppedUp(EarlyHelpEpisode episode, String reference, LocalDate on, String why, Handover to) {
        var referral = received(reference, on, why, to);
        referral.episodeId = episode.id();
        return referral;
    }

    private static SocialWorkReferral received(String reference, LocalDate on, String why, Handover to) {
        var referral = new SocialWorkReferral();
        referral.reference = reference;
        referral.receivedOn = on;
        referral.reason = Words.needed("reason", why, 4000, "referral.needsReason");
        referral.teamId = to.teamId();
        referral.children.addAll(to.children());
        return referral;
    }

    /**
     * Decides on the type of response and notes that the referrer was told.
     *
     * @throws RuleViolation when it was decided, or an assessment has nobody to write it
     */
    void decide(ReferralDecision what, String why, LocalDate on, LocalDate acknowledged, Long worker, LocalDate today) {
        if (decision != null) {
            throw new RuleViolation("referral.decided", decision);
        }
        var chosen = Words.chosen("decision", what);
        if (chosen == ReferralDecision.ASSESS && worker == null) {
            throw RuleViolation.at("worker", "referral.needsWorker");
        }
        decisionReason = Words.needed("reason", why, 2000, "referral.needsDecisionReason");
        decidedOn = Words.done("on", on, receivedOn, today);
        acknowledgedOn = Words.done("acknowledgedOn", acknowledged, receivedOn, today);
        decision = chosen;
    }

    /**
     * Writes the assessment; whoever changes anything of it is one of its writers from then on.
     *
     * @param by null for the portal itself
     * @throws RuleViolation when no assessment runs, or it is finished without the child seen, their voice and an analysis
     */
    void assess(AssessmentText text, Long by, LocalDate today) {
        if (decision != ReferralDecision.ASSESS) {
            throw new RuleViolation("referral.noAssessment");
        }
        if (authorisedOn != null) {
            throw new RuleViolation("referral.authorised", authorisedOn);
        }
        var before = written();
        childVoice = Words.of("childVoice", text.childVoice(), 4000);
        analysis = Words.of("analysis", text.analysis(), 8000);
        seenOn = text.seenOn() == null ? null : Words.done("seenOn", text.seenOn(), receivedOn, today);
        if (text.writtenOn() != null && seenOn == null) {
            throw RuleViolation.at("seenOn", "referral.needsSeen");
        }
        if (text.writtenOn() != null && (childVoice.isEmpty() || analysis.isEmpty())) {
            throw RuleViolation.at(childVoice.isEmpty() ? "childVoice" : "analysis", "referral.needsText");
        }
        writtenOn = text.writtenOn() == null ? null : Words.done("writtenOn", text.writtenOn(), decidedOn, today);
        if (by != null && !before.equals(written())) {
            writers.add(by);
        }
    }

    private List<Object> written() {
        return Arrays.asList(seenOn, childVoice, analysis, writtenOn);
    }

    /**
     * @param worker who holds the case now, or null
     * @throws RuleViolation when it is not written, was authorised before, or one of its writers or its worker authorises their own work
     */
    void authorise(AssessmentOutcome what, String why, LocalDate on, Long by, Long worker, LocalDate today) {
        if (writtenOn == null) {
            throw new RuleViolation("referral.notWritten");
        }
        if (authorisedOn != null) {
            throw new RuleViolation("referral.authorised", authorisedOn);
        }
        if (by != null && (by.equals(worker) || writers.contains(by))) {
            throw new RuleViolation("referral.ownWork");
        }
        var chosen = Words.chosen("outcome", what);
        outcomeReason = Words.needed("reason", why, 2000, "referral.needsOutcomeReason");
        authorisedOn = Words.done("on", on, writtenOn, today);
        authorisedBy = by;
        outcome = chosen;
    }

    /** The values that the audit keeps. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("receivedOn", receivedOn);
        values.put("reason", reason);
        values.put("team", teamId);
        values.put("children", children());
        values.put("decision", decision);
        values.put("decidedOn", decidedOn);
        values.put("acknowledgedOn", acknowledgedOn);
        values.put("seenOn", seenOn);
        values.put("childVoice", childVoice);
        values.put("analysis", analysis);
        values.put("writtenOn", writtenOn);
        values.put("writtenBy", List.copyOf(new TreeSet<>(writers)));
        values.put("authorisedOn", authorisedOn);
        values.put("authorisedBy", authorisedBy);
        values.put("outcome", outcome);
        return values;
    }

    public String reference() {
        return reference;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public Long episodeId() {
        return episodeId;
    }

    public Long teamId() {
        return teamId;
    }

    public List<Long> children() {
        return List.copyOf(children);
    }

    public ReferralDecision decision() {
        return decision;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public LocalDate writtenOn() {
        return writtenOn;
    }

    public LocalDate authorisedOn() {
        return authorisedOn;
    }

    public AssessmentOutcome outcome() {
        return outcome;
    }
}
