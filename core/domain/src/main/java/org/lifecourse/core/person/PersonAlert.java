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

/** Something that whoever opens a person's record has to know at once, while it lasts. */
@Entity
@Table(schema = "core", name = "person_alert")
public class PersonAlert extends Aggregate {

    private static final int LONGEST = 300;

    @Column(name = "person_id", nullable = false, updatable = false)
    private Long personId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private AlertKind kind;
    @Column(name = "text", nullable = false, updatable = false)
    private String text;
    @Column(name = "module", nullable = false, updatable = false)
    private String module;
    @Column(name = "from_date", nullable = false, updatable = false)
    private LocalDate fromDate;
    @Column(name = "to_date")
    private LocalDate toDate;

    protected PersonAlert() {
        // JPA
    }

    /**
     * @throws RuleViolation when kind or text is missing
     */
    static PersonAlert raised(Long personId, AlertText raised, String module, LocalDate today) {
        if (raised.kind() == null) {
            throw RuleViolation.at("kind", "personAlert.needsKind");
        }
        var words = raised.text() == null ? "" : raised.text().strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw RuleViolation.at("text", "personAlert.needsText");
        }
        var alert = new PersonAlert();
        alert.personId = personId;
        alert.kind = raised.kind();
        alert.text = words;
        alert.module = module;
        alert.fromDate = raised.from() == null ? today : raised.from();
        return alert;
    }

    void end(LocalDate last) {
        toDate = LastDay.said(last, fromDate);
    }

    /** For the audit. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", kind);
        facts.put("text", text);
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

    public AlertKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }
}
