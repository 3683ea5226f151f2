package org.lifecourse.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** A place: the borough, one of its localities, or a ward. Work and rights can be limited to one. */
@Entity
@Table(schema = "core", name = "locality")
public class Locality extends Aggregate {

    @Column(name = "code", nullable = false, updatable = false)
    private String code;
    @Column(name = "name", nullable = false)
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private LocalityKind kind;
    @Column(name = "parent_id")
    private Long parentId;

    protected Locality() {
        // JPA
    }

    public static Locality entered(String code, String name, LocalityKind kind) {
        var locality = new Locality();
        locality.code = Code.of(code);
        locality.isCalled(name);
        if (kind == null) {
            throw RuleViolation.at("kind", "locality.needsKind");
        }
        locality.kind = kind;
        return locality;
    }

    public void isCalled(String newName) {
        if (newName == null || newName.isBlank()) {
            throw RuleViolation.at("name", "locality.needsName");
        }
        name = newName.strip();
    }

    /**
     * Puts it in a wider place, or in none (null).
     *
     * @throws RuleViolation when the other place is not wider; so no circle can come about
     */
    public void liesIn(Locality wider) {
        if (wider != null && !kind.canLieIn(wider.kind)) {
            throw RuleViolation.at("parent_code", "locality.parentNotWider", wider.name);
        }
        parentId = wider == null ? null : wider.id();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public LocalityKind kind() {
        return kind;
    }

    public Long parentId() {
        return parentId;
    }
}
