package org.lifecourse.core.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lifecourse.core.Aggregate;

/** An indicator as the root of its definitions and targets: two people who change them at once are noticed here. */
@Entity
@Table(schema = "core", name = "indicator")
public class Indicator extends Aggregate {

    @Column(name = "code", nullable = false, updatable = false)
    private String code;
    @Column(name = "service_area", nullable = false, updatable = false)
    private String serviceArea;

    protected Indicator() {
        // JPA
    }

    public String code() {
        return code;
    }

    public String serviceArea() {
        return serviceArea;
    }
}
