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

/** A number by which some body knows a person. Of each kind one counts now; ended ones still find the person. */
@Entity
@Table(schema = "core", name = "person_identifier")
public class PersonIdentifier extends Aggregate {

    private static final int LONGEST = 60;

    @Column(name = "person_id", nullable = false, updatable = false)
    private Long personId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private IdentifierKind kind;
    @Column(name = "value", nullable = false, updatable = false)
    private String value;
    @Column(name = "from_date")
    private LocalDate fromDate;
    @Column(name = "to_date")
    private LocalDate toDate;
    @Column(name = "note", nullable = false)
    private String note = "";

    protected PersonIdentifier() {
        // JPA
    }

    /**
     * @throws RuleViolation when it cannot be a number of its kind
     */
    static PersonIdentifier given(Long personId, IdentifierText text, boolean testNumbers) {
        if (text.kind() == null) {
            throw RuleViolation.at("kind", "personIdentifier.needsKind");
        }
        var identifier = new PersonIdentifier();
        identifier.personId = personId;
        identifier.kind = text.kind();
        identifier.value = text.kind().checked(text.value(), testNumbers);
        if (identifier.value.isEmpty() || identifier.value.length() > LONGEST) {
            throw RuleViolation.at("value", "personIdentifier.needsValue");
        }
        identifier.fromDate = text.from();
        identifier.note = text.note() == null ? "" : text.note().strip();
        return identifier;
    }

    void end(LocalDate last) {
        toDate = LastDay.said(last, fromDate);
    }

    /** For the audit. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", kind);
        facts.put("value", value);
        facts.put("from", fromDate);
        facts.put("last", toDate);
        return facts;
    }

    boolean isCurrent() {
        return toDate == null;
    }

    public Long personId() {
        return personId;
    }

    public IdentifierKind kind() {
        return kind;
    }

    public String value() {
        return value;
    }
}
