package org.lifecourse.core.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** How one person stands to another, read as: the first is the KIND of the second. Stored once for both directions. */
@Entity
@Table(schema = "core", name = "person_relationship")
public class PersonRelationship extends Aggregate {

    @Column(name = "person_id", nullable = false, updatable = false)
    private Long personId;
    @Column(name = "other_id", nullable = false, updatable = false)
    private Long otherId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private RelationshipKind kind;
    @Column(name = "parental_responsibility", nullable = false)
    private boolean parentalResponsibility;
    @Column(name = "next_of_kin", nullable = false)
    private boolean nextOfKin;
    @Column(name = "from_date", updatable = false)
    private LocalDate fromDate;
    @Column(name = "to_date")
    private LocalDate toDate;

    protected PersonRelationship() {
        // JPA
    }

    /**
     * @throws RuleViolation when the relation cannot be
     */
    static PersonRelationship between(Long personId, Long otherId, RelationshipText text) {
        if (text.kind() == null) {
            throw RuleViolation.at("kind", "personRelationship.needsKind");
        }
        if (personId.equals(otherId)) {
            throw RuleViolation.at("other", "personRelationship.toThemselves");
        }
        if (text.parentalResponsibility() && !text.kind().mayHoldParentalResponsibility()) {
            throw RuleViolation.at("parentalResponsibility", "personRelationship.noParentalResponsibility", text.kind());
        }
        var relationship = new PersonRelationship();
        relationship.personId = text.otherIs() ? otherId : personId;
        relationship.otherId = text.otherIs() ? personId : otherId;
        relationship.kind = text.kind();
        relationship.parentalResponsibility = text.parentalResponsibility();
        relationship.nextOfKin = text.nextOfKin();
        relationship.fromDate = text.from();
        return relationship;
    }

    void end(LocalDate last) {
        toDate = LastDay.said(last, fromDate);
    }

    /** Whether both say the same of the same two people, from whichever side. */
    boolean says(PersonRelationship other) {
        var sameWay = personId.equals(other.personId) && otherId.equals(other.otherId);
        var otherWay = kind.isMutual() && personId.equals(other.otherId) && otherId.equals(other.personId);
        return kind == other.kind && (sameWay || otherWay);
    }

    /** The one who stands at the other end. */
    Long otherOf(Long person) {
        return personId.equals(person) ? otherId : personId;
    }

    /** For the audit. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", kind);
        facts.put("parentalResponsibility", parentalResponsibility);
        facts.put("nextOfKin", nextOfKin);
        facts.put("from", fromDate);
        facts.put("last", toDate);
        return facts;
    }

    boolean isCurrent() {
        return toDate == null;
    }

    boolean concerns(Long person) {
        return personId.equals(person) || otherId.equals(person);
    }

    public Long personId() {
        return personId;
    }

    public Long otherId() {
        return otherId;
    }

    public RelationshipKind kind() {
        return kind;
    }
}
