package org.lifecourse.governance.body;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;

/** What a body is called and how it works, from one day to another. The versions of a body follow each other without a gap. */
@Entity
@Table(schema = "governance", name = "body_version")
public class BodyVersion extends Aggregate {

    @Column(name = "body_id", nullable = false, updatable = false)
    private Long bodyId;
    @Column(name = "name", nullable = false)
    private String name;
    @Column(name = "short_name", nullable = false)
    private String shortName;
    @Enumerated(EnumType.STRING)
    @Column(name = "legal_nature", nullable = false)
    private LegalNature nature;
    @Column(name = "purpose", nullable = false)
    private String purpose;
    @Column(name = "role", nullable = false)
    private String role;
    @Column(name = "frequency", nullable = false)
    private String frequency;
    @Column(name = "quorum", nullable = false)
    private String quorum;
    @Column(name = "voting", nullable = false)
    private String voting;
    @Column(name = "legal_basis", nullable = false)
    private String legalBasis;
    @Column(name = "clerk_post_id")
    private Long clerkPostId;
    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "valid_from", nullable = false))
    @AttributeOverride(name = "end", column = @Column(name = "valid_to"))
    private DateRange validity;

    protected BodyVersion() {
        // JPA
    }

    static BodyVersion of(Long bodyId, DateRange validity, BodyText text, Long clerkPostId) {
        var version = new BodyVersion();
        version.bodyId = bodyId;
        version.validity = validity;
        version.describe(text, clerkPostId);
        return version;
    }

    /** Says what the body is called and how it works, for all the days of this version. */
    void describe(BodyText text, Long newClerkPostId) {
        name = Words.needed("name", text.name(), 200, "body.needsName");
        shortName = Words.blank(text.shortName()) ? name.substring(0, Math.min(80, name.length())).strip()
                : Words.of("short_name", text.shortName(), 80);
        if (text.nature() == null) {
            throw RuleViolation.at("legal_nature", "body.needsNature");
        }
        nature = text.nature();
        purpose = Words.of("purpose", text.purpose(), 500);
        role = Words.of("role", String.join("\n", text.role().stream().map(String::strip).filter(line -> !line.isEmpty()).toList()), 4000);
        frequency = Words.of("frequency", text.frequency(), 120);
        quorum = Words.of("quorum", text.quorum(), 200);
        voting = Words.of("voting", text.voting(), 200);
        legalBasis = Words.of("legal_basis", text.legalBasis(), 300);
        clerkPostId = newClerkPostId;
    }

    void startsOn(LocalDate day) {
        validity = DateRange.of(day, validity.end());
    }

    void endsOn(LocalDate lastDay) {
        validity = validity.until(lastDay);
    }

    /** What it says, by the names that the audit and the history use. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", name);
        values.put("short_name", shortName);
        values.put("legal_nature", nature);
        values.put("purpose", purpose);
        values.put("role", role);
        values.put("frequency", frequency);
        values.put("quorum", quorum);
        values.put("voting", voting);
        values.put("legal_basis", legalBasis);
        values.put("clerk_post_code", clerkPostId);
        return values;
    }

    public Long bodyId() {
        return bodyId;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public LegalNature nature() {
        return nature;
    }

    public String purpose() {
        return purpose;
    }

    public DateRange validity() {
        return validity;
    }
}
