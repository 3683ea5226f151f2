package org.lifecourse.core.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** A name that somebody has or had. None is ever lost: whoever searches for the former one finds the person. */
@Entity
@Table(schema = "core", name = "person_name")
public class PersonName extends Aggregate {

    @Column(name = "person_id", nullable = false, updatable = false)
    private Long personId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private NameKind kind;
    @Column(name = "given_names", nullable = false)
    private String givenNames;
    @Column(name = "family_name", nullable = false)
    private String familyName;
    @Column(name = "from_date")
    private LocalDate fromDate;
    @Column(name = "to_date")
    private LocalDate toDate;
    @Column(name = "plain", nullable = false, insertable = true, updatable = false)
    private String plain = "";

    protected PersonName() {
        // JPA
    }

    static PersonName taken(Long personId, NameKind kind, String givenNames, String familyName, LocalDate from) {
        var name = new PersonName();
        name.personId = personId;
        name.kind = kind;
        name.givenNames = givenNames == null ? "" : givenNames.strip();
        name.familyName = familyName == null ? "" : familyName.strip();
        name.fromDate = from;
        return name;
    }

    /** Another name takes its place from that day on; this one stays as a former one. */
    void givesWay(LocalDate from) {
        var last = from == null ? null : from.minusDays(1);
        if (last != null && fromDate != null && last.isBefore(fromDate)) {
            throw RuleViolation.at("from", "personName.beforeTheFormer", fromDate);
        }
        kind = NameKind.FORMER;
        toDate = last;
    }

    /** A name that was entered without given names or with a slip is put right while it is young; no former name comes of it. */
    void becomes(String given, String family) {
        givenNames = given.strip();
        familyName = family.strip();
    }

    boolean isCurrentLegal() {
        return kind == NameKind.LEGAL && toDate == null;
    }

    boolean isCurrentPreferred() {
        return kind == NameKind.PREFERRED && toDate == null;
    }

    public NameKind kind() {
        return kind;
    }

    public String givenNames() {
        return givenNames;
    }

    public String familyName() {
        return familyName;
    }
}
