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

/** Somebody told the front door that they worry about one or more children; a manager decides once what follows. */
@Entity
@Table(schema = "children", name = "contact")
public class Contact extends Aggregate {

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference;
    @Column(name = "received_on", nullable = false)
    private LocalDate receivedOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false)
    private ContactSource source;
    @Column(name = "source_name", nullable = false)
    private String sourceName = "";
    @Column(name = "organisation_id")
    private Long organisationId;
    @Column(name = "worry", nullable = false)
    private String worry;
    @Enumerated(EnumType.STRING)
    @Column(name = "consent", nullable = false)
    private Consent consent;
    @Column(name = "recorded_by")
    private Long recordedBy;
    @ElementCollection
    @CollectionTable(schema = "children", name = "contact_child", joinColumns = @JoinColumn(name = "contact_id"))
    @Column(name = "person_id")
    @OrderColumn(name = "place")
    private List<Long> children = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private ThresholdDecision decision;
    @Column(name = "decided_on")
    private LocalDate decidedOn;
    @Column(name = "decided_by")
    private Long decidedBy;
    @Column(name = "reason", nullable = false)
    private String reason = "";

    protected Contact() {
        // JPA
    }

    /**
     * @param children ids of the children concerned, the foremost first
     * @param organisationId the agency that told us, or null
     * @throws RuleViolation when something needed is missing or the day lies ahead
     */
    static Contact received(String reference, ContactText text, List<Long> children, Long organisationId, Long by, LocalDate today) {
        var contact = new Contact();
        contact.reference = reference;
        contact.receivedOn = Words.done("receivedOn", text.receivedOn(), null, today);
        contact.source = Words.chosen("source", text.source());
        contact.sourceName = Words.of("sourceName", text.sourceName(), 200);
        contact.worry = Words.needed("worry", text.worry(), 4000, "contact.needsWorry");
        contact.consent = Words.chosen("consent", text.consent());
        if (children.isEmpty()) {
            throw RuleViolation.at("children", "contact.needsChild");
        }
        contact.children.addAll(children);
        contact.organisationId = organisationId;
        contact.recordedBy = by;
        return contact;
    }

    /**
     * Decides once what follows.
     *
     * @throws RuleViolation when it was decided, the reason is missing, or early help is offered against the family's will
     */
    void decide(ThresholdDecision what, String why, LocalDate on, Long by, LocalDate today) {
        if (decision != null) {
            throw new RuleViolation("contact.decided", decision);
        }
        var chosen = Words.chosen("decision", what);
        var words = Words.needed("reason", why, 2000, "contact.needsReason");
        var day = Words.done("on", on, receivedOn, today);
        if (chosen.needsConsent() && consent == Consent.NOT_GIVEN) {
            throw RuleViolation.at("decision", "contact.needsConsent");
        }
        decision = chosen;
        reason = words;
        decidedOn = day;
        decidedBy = by;
    }

    /** The values that the audit keeps. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("receivedOn", receivedOn);
        values.put("source", source);
        values.put("sourceName", sourceName);
        values.put("agency", organisationId);
        values.put("worry", worry);
        values.put("consent", consent);
        values.put("children", children());
        values.put("decision", decision);
        values.put("decidedOn", decidedOn);
        values.put("decidedBy", decidedBy);
        return values;
    }

    public String reference() {
        return reference;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public List<Long> children() {
        return List.copyOf(children);
    }

    public ThresholdDecision decision() {
        return decision;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public String worry() {
        return worry;
    }
}
