package org.lifecourse.core;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** What every stored thing has: an identity that pages never show, and a version that notices two people at once. */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    @SequenceGenerator(name = "entity_id", sequenceName = "core.entity_id", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected Aggregate() {
        // JPA
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /**
     * Refuses to overwrite what somebody else saved since the page was opened.
     *
     * @param seen the version that the page showed
     * @throws ChangedMeanwhile when the record has moved on
     */
    public void mustStillBe(long seen) {
        if (seen != version) {
            throw new ChangedMeanwhile(getClass().getSimpleName(), id, seen, version);
        }
    }
}
