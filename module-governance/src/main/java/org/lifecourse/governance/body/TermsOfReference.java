package org.lifecourse.governance.body;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** What a body may and must do, as somebody above it approved it. A newer version replaces the older from the day of its adoption. */
@Entity
@Table(schema = "governance", name = "terms_of_reference")
public class TermsOfReference extends Aggregate {

    @Column(name = "body_id", nullable = false, updatable = false)
    private Long bodyId;
    @Column(name = "number", nullable = false, updatable = false)
    private int number;
    @Column(name = "adopted_on", nullable = false)
    private LocalDate adoptedOn;
    @Column(name = "approved_by", nullable = false)
    private String approvedBy;
    @Column(name = "text", nullable = false)
    private String text;

    protected TermsOfReference() {
        // JPA
    }

    static TermsOfReference adopted(Long bodyId, int number, LocalDate on, String approvedBy, String text) {
        if (number < 1) {
            throw RuleViolation.at("version", "terms.numberTooSmall");
        }
        var terms = new TermsOfReference();
        terms.bodyId = bodyId;
        terms.number = number;
        terms.read(on, approvedBy, text);
        return terms;
    }

    /** Corrects what was entered. */
    void read(LocalDate on, String newApprovedBy, String newText) {
        if (on == null) {
            throw RuleViolation.at("adopted_on", "terms.needsDay");
        }
        adoptedOn = on;
        approvedBy = Words.of("approved_by", newApprovedBy, 200);
        text = Words.needed("text", newText, 200_000, "terms.needsText").replace("\r\n", "\n");
    }

    public int number() {
        return number;
    }

    public LocalDate adoptedOn() {
        return adoptedOn;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public String text() {
        return text;
    }
}
