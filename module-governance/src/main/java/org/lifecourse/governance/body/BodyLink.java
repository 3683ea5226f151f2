package org.lifecourse.governance.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;

/** A line from a body up to another one, from one day to another. */
@Entity
@Table(schema = "governance", name = "body_link")
public class BodyLink extends Aggregate {

    @Column(name = "from_id", nullable = false, updatable = false)
    private Long fromId;
    @Column(name = "to_id", nullable = false, updatable = false)
    private Long toId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private LinkKind kind;
    @Embedded
    private DateRange days;

    protected BodyLink() {
        // JPA
    }

    static BodyLink drawn(Long fromId, LinkKind kind, Long toId, DateRange days) {
        if (fromId.equals(toId)) {
            throw RuleViolation.at("to_body", "bodyLink.toItself");
        }
        var link = new BodyLink();
        link.fromId = fromId;
        link.kind = kind;
        link.toId = toId;
        link.days = days;
        return link;
    }

    void endsOn(LocalDate lastDay) {
        days = days.until(lastDay);
    }

    boolean touches(Long bodyId) {
        return fromId.equals(bodyId) || toId.equals(bodyId);
    }

    public Long fromId() {
        return fromId;
    }

    public Long toId() {
        return toId;
    }

    public LinkKind kind() {
        return kind;
    }

    public DateRange days() {
        return days;
    }
}
