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

/** Where somebody lives, lived or gets letters. One home at a time; former ones stay. */
@Entity
@Table(schema = "core", name = "person_address")
public class PersonAddress extends Aggregate {

    private static final int LONGEST = 400;

    @Column(name = "person_id", nullable = false, updatable = false)
    private Long personId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private AddressKind kind;
    @Column(name = "lines", nullable = false, updatable = false)
    private String lines;
    @Column(name = "postcode", nullable = false, updatable = false)
    private String postcode;
    @Column(name = "locality_id")
    private Long localityId;
    @Column(name = "protected", nullable = false)
    private boolean protectedAddress;
    @Column(name = "from_date", nullable = false, updatable = false)
    private LocalDate fromDate;
    @Column(name = "to_date")
    private LocalDate toDate;

    protected PersonAddress() {
        // JPA
    }

    /**
     * @throws RuleViolation when there are no lines, or the postcode cannot be one
     */
    static PersonAddress at(Long personId, AddressText text, Long localityId, LocalDate today) {
        var joined = text.lines() == null ? "" : text.lines().strip().replaceAll("\\s*[\\r\\n]+\\s*", ", ").replaceAll("[ \\t]+", " ");
        if (joined.isEmpty()) {
            throw RuleViolation.at("lines", "personAddress.needsLines");
        }
        if (joined.length() > LONGEST) {
            throw RuleViolation.at("lines", "personAddress.tooLong");
        }
        var address = new PersonAddress();
        address.personId = personId;
        address.kind = text.kind() == null ? AddressKind.HOME : text.kind();
        address.lines = joined;
        address.postcode = Postcode.of(text.postcode());
        address.localityId = localityId;
        address.protectedAddress = text.protectedAddress();
        address.fromDate = text.from() == null ? today : text.from();
        return address;
    }

    void end(LocalDate last) {
        toDate = LastDay.said(last, fromDate);
    }

    /** For the audit, which does not tell a protected address. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", kind);
        facts.put("lines", protectedAddress ? "" : lines);
        facts.put("postcode", protectedAddress ? "" : postcode);
        facts.put("protected", protectedAddress);
        facts.put("from", fromDate);
        facts.put("last", toDate);
        return facts;
    }

    boolean isCurrent() {
        return toDate == null;
    }

    boolean isSameAs(PersonAddress other) {
        return kind == other.kind && lines.equalsIgnoreCase(other.lines) && postcode.equals(other.postcode);
    }

    public Long personId() {
        return personId;
    }

    public AddressKind kind() {
        return kind;
    }

    public LocalDate fromDate() {
        return fromDate;
    }

    public String postcode() {
        return postcode;
    }
}
