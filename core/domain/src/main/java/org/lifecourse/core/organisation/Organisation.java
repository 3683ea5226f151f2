package org.lifecourse.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/**
 * A council, a body of the NHS, a charity, a school or another partner.
 *
 * <p>It may be part of another. Its name may change; the former names are kept, because old papers use them. It is closed, never
 * removed.
 */
@Entity
@Table(schema = "core", name = "organisation")
public class Organisation extends Aggregate {

    @Column(name = "code", nullable = false, updatable = false)
    private String code;
    @Column(name = "name", nullable = false)
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private OrganisationKind kind;
    @Column(name = "parent_id")
    private Long parentId;
    @Column(name = "opened_on")
    private LocalDate openedOn;
    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected Organisation() {
        // JPA
    }

    /**
     * @throws RuleViolation when code, name or kind is missing or malformed
     */
    public static Organisation entered(String code, String name, OrganisationKind kind) {
        var organisation = new Organisation();
        organisation.code = Code.of(code);
        organisation.isCalled(name);
        organisation.isA(kind);
        return organisation;
    }

    /** Takes a name; answers with the name that it replaces, if there was another. */
    public Optional<String> isCalled(String newName) {
        if (newName == null || newName.isBlank()) {
            throw RuleViolation.at("name", "organisation.needsName");
        }
        var former = name;
        name = newName.strip();
        return former == null || former.equals(name) ? Optional.empty() : Optional.of(former);
    }

    public void isA(OrganisationKind newKind) {
        if (newKind == null) {
            throw RuleViolation.at("kind", "organisation.needsKind");
        }
        kind = newKind;
    }

    /** Makes it part of another organisation, or of none (null). The service sees to it that no circle comes about. */
    public void isPartOf(Long organisationId) {
        if (organisationId != null && organisationId.equals(id())) {
            throw RuleViolation.at("parent_code", "organisation.partOfItself");
        }
        parentId = organisationId;
    }

    public void exists(LocalDate from, LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            throw RuleViolation.at("closed_on", "organisation.closedBeforeOpened", from);
        }
        openedOn = from;
        closedOn = until;
    }

    /** Closes it with a last day. */
    public void close(LocalDate last) {
        if (closedOn != null) {
            throw new RuleViolation("organisation.isClosedAlready", closedOn);
        }
        exists(openedOn, last);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public Long parentId() {
        return parentId;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public LocalDate closedOn() {
        return closedOn;
    }
}
