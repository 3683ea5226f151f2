package org.lifecourse.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;

/** People of one organisation who work together for one service area, perhaps in one locality, with room for so many open cases. */
@Entity
@Table(schema = "core", name = "team")
public class Team extends Aggregate {

    @Column(name = "code", nullable = false, updatable = false)
    private String code;
    @Column(name = "name", nullable = false)
    private String name;
    @Column(name = "organisation_id", nullable = false)
    private Long organisationId;
    @Column(name = "service_area", nullable = false)
    private String serviceArea;
    @Column(name = "locality_id")
    private Long localityId;
    @Column(name = "capacity")
    private Integer capacity;
    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected Team() {
        // JPA
    }

    public static Team entered(String code) {
        var team = new Team();
        team.code = Code.of(code);
        return team;
    }

    public void describe(String newName, Integer newCapacity) {
        if (newName == null || newName.isBlank()) {
            throw RuleViolation.at("name", "team.needsName");
        }
        if (newCapacity != null && newCapacity < 0) {
            throw RuleViolation.at("capacity", "team.capacityNegative");
        }
        name = newName.strip();
        capacity = newCapacity;
    }

    /**
     * @param locality where it works, or null for the whole borough
     */
    public void worksFor(Long organisation, ServiceArea area, Long locality) {
        organisationId = organisation;
        serviceArea = area.code();
        localityId = locality;
    }

    public void close(LocalDate last) {
        if (closedOn != null) {
            throw new RuleViolation("team.isClosedAlready", closedOn);
        }
        closedOn = last;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Long organisationId() {
        return organisationId;
    }

    public String serviceArea() {
        return serviceArea;
    }

    public Long localityId() {
        return localityId;
    }

    public Integer capacity() {
        return capacity;
    }

    public LocalDate closedOn() {
        return closedOn;
    }
}
