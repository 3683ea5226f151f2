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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** Help for a whole family, led by one agency, from the day it opens until it closes; six months later somebody looks whether it lasted. */
@Entity
@Table(schema = "children", name = "early_help_episode")
public class EarlyHelpEpisode extends Aggregate {

    /** How many outcomes of need a plan starts from; a local default. */
    static final int OUTCOMES_ASKED = 3;

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference;
    @Column(name = "opened_on", nullable = false)
    private LocalDate openedOn;
    @Column(name = "contact_id")
    private Long contactId;
    @Column(name = "referral_id")
    private Long referralId;
    @Column(name = "former_id")
    private Long formerId;
    @Column(name = "organisation_id", nullable = false)
    private Long organisationId;
    @Column(name = "team_id")
    private Long teamId;
    @ElementCollection
    @CollectionTable(schema = "children", name = "early_help_child", joinColumns = @JoinColumn(name = "episode_id"))
    @Column(name = "person_id")
    @OrderColumn(name = "place")
    private List<Long> children = new ArrayList<>();
    @Column(name = "assessment", nullable = false)
    private String assessment = "";
    @Column(name = "family_voice", nullable = false)
    private String familyVoice = "";
    @Column(name = "assessed_on")
    private LocalDate assessedOn;
    @Column(name = "plan_agreed_on")
    private LocalDate planAgreedOn;
    @Column(name = "review_on")
    private LocalDate reviewOn;
    @Column(name = "closed_on")
    private LocalDate closedOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "closing")
    private Closing closing;
    @Column(name = "closing_words", nullable = false)
    private String closingWords = "";
    @Column(name = "checked_on")
    private LocalDate checkedOn;
    @Column(name = "sustained")
    private Boolean sustained;

    protected EarlyHelpEpisode() {
        // JPA
    }

    /** Opens after a contact. */
    static EarlyHelpEpisode after(Contact contact, String reference, Handover to) {
        var episode = opened(reference, contact.decidedOn(), to);
        episode.contactId = contact.id();
        return episode;
    }

    /**
     * Opens when social work steps down.
     *
     * @param former the episode from which it had been stepped up, or null
     */
    static EarlyHelpEpisode steppedDown(SocialWorkReferral referral, EarlyHelpEpisode former, String reference, LocalDate on, Handover to) {
        var episode = opened(reference, on, to);
        episode.referralId = referral.id();
        episode.formerId = former == null ? null : former.id();
        return episode;
    }

    private static EarlyHelpEpisode opened(String reference, LocalDate on, Handover to) {
        if (to.organisationId() == null) {
            throw RuleViolation.at("agency", "earlyHelp.needsAgency");
        }
        var episode = new EarlyHelpEpisode();
        episode.reference = reference;
        episode.openedOn = on;
        episode.organisationId = to.organisationId();
        episode.teamId = to.teamId();
        episode.children.addAll(to.children());
        return episode;
    }

    /**
     * Writes assessment and plan, and agrees it with the family once a day is given.
     *
     * @param needs how many outcomes show a need
     * @throws RuleViolation when it is agreed without an assessment, without enough needs or without a review day
     */
    void plan(PlanText text, long needs, LocalDate today) {
        mustBeOpen();
        assessment = Words.of("assessment", text.assessment(), 8000);
        familyVoice = Words.of("familyVoice", text.familyVoice(), 4000);
        assessedOn = text.assessedOn() == null ? null : Words.done("assessedOn", text.assessedOn(), openedOn, today);
        reviewOn = text.reviewOn();
        if (text.agreedOn() == null) {
            if (planAgreedOn != null) {
                throw RuleViolation.at("agreedOn", "earlyHelp.wasAgreed", planAgreedOn);
            }
            return;
        }
        if (assessment.isEmpty() || assessedOn == null) {
            throw RuleViolation.at(assessment.isEmpty() ? "assessment" : "assessedOn", "earlyHelp.needsAssessment");
        }
        if (needs < OUTCOMES_ASKED) {
            throw new RuleViolation("earlyHelp.needsOutcomes", OUTCOMES_ASKED, needs);
        }
        planAgreedOn = Words.done("agreedOn", text.agreedOn(), assessedOn, today);
        if (reviewOn == null || reviewOn.isBefore(planAgreedOn)) {
            throw RuleViolation.at("reviewOn", "earlyHelp.needsReview");
        }
    }

    /** @throws RuleViolation when it is closed already, or outcomes of need are still open though it is said that they were met */
    void close(Closing why, String words, LocalDate on, long unmet, LocalDate today) {
        mustBeOpen();
        var chosen = Words.chosen("closing", why);
        if (chosen == Closing.OUTCOMES_MET && (planAgreedOn == null || unmet > 0)) {
            throw RuleViolation.at("closing", planAgreedOn == null ? "earlyHelp.noPlan" : "earlyHelp.unmet", unmet);
        }
        closingWords = Words.needed("words", words, 2000, "earlyHelp.needsClosingWords");
        closedOn = Words.done("on", on, openedOn, today);
        closing = chosen;
    }

    /** Looks again whether what was reached has lasted. */
    void check(boolean lasted, LocalDate on, LocalDate today) {
        if (closing == null || !closing.isChecked()) {
            throw new RuleViolation("earlyHelp.notToCheck");
        }
        if (checkedOn != null) {
            throw new RuleViolation("earlyHelp.checked", checkedOn);
        }
        checkedOn = Words.done("on", on, closedOn, today);
        sustained = lasted;
    }

    /**
     * Brothers and sisters who are helped through the same plan from now on.
     *
     * @throws RuleViolation when it is closed
     */
    void take(List<Long> others) {
        mustBeOpen();
        others.stream().filter(child -> !children.contains(child)).forEach(children::add);
    }

    private void mustBeOpen() {
        if (closedOn != null) {
            throw new RuleViolation("earlyHelp.closed", closedOn);
        }
    }

    /** The values that the audit keeps. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("openedOn", openedOn);
        values.put("agency", organisationId);
        values.put("team", teamId);
        values.put("children", children());
        values.put("assessment", assessment);
        values.put("familyVoice", familyVoice);
        values.put("assessedOn", assessedOn);
        values.put("planAgreedOn", planAgreedOn);
        values.put("reviewOn", reviewOn);
        values.put("closedOn", closedOn);
        values.put("closing", closing);
        values.put("closingWords", closingWords);
        values.put("checkedOn", checkedOn);
        values.put("sustained", sustained);
        return values;
    }

    public String reference() {
        return reference;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Long contactId() {
        return contactId;
    }

    public Long teamId() {
        return teamId;
    }

    public Long organisationId() {
        return organisationId;
    }

    public List<Long> children() {
        return List.copyOf(children);
    }

    public LocalDate planAgreedOn() {
        return planAgreedOn;
    }

    public LocalDate reviewOn() {
        return reviewOn;
    }

    public LocalDate closedOn() {
        return closedOn;
    }

    public Closing closing() {
        return closing;
    }

    public Boolean sustained() {
        return sustained;
    }
}
