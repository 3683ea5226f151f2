package org.lifecourse.core.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.access.Scope;

/** A role given to somebody, everywhere or within a service area, team or locality, from a day and perhaps until one. */
@Entity
@Table(schema = "core", name = "role_grant")
public class RoleGrant extends Aggregate {

    @Column(name = "staff_id", nullable = false, updatable = false)
    private Long staffId;
    @Column(name = "role_id", nullable = false, updatable = false)
    private Long roleId;
    @Column(name = "service_area", updatable = false)
    private String serviceArea;
    @Column(name = "team_id", updatable = false)
    private Long teamId;
    @Column(name = "locality_id", updatable = false)
    private Long localityId;
    @Embedded
    private DateRange period;

    protected RoleGrant() {
        // JPA
    }

    public static RoleGrant given(Long staffId, Long roleId, Scope scope, DateRange period) {
        var grant = new RoleGrant();
        grant.staffId = staffId;
        grant.roleId = roleId;
        grant.serviceArea = scope.area();
        grant.teamId = scope.teamId();
        grant.localityId = scope.localityId();
        grant.period = period;
        return grant;
    }

    /** Ends the grant; a grant that has not begun yet ends on the day it would have begun. */
    public void end(LocalDate last) {
        period = period.until(last.isBefore(period.start()) ? period.start() : last);
    }

    /** Gives the grant another last day, or none (null). */
    void lastsUntil(LocalDate last) {
        if (last == null) {
            period = DateRange.from(period.start());
        } else {
            end(last);
        }
    }

    public Long staffId() {
        return staffId;
    }

    public Long roleId() {
        return roleId;
    }

    public Scope scope() {
        return new Scope(serviceArea, teamId, localityId);
    }

    public DateRange period() {
        return period;
    }
}
