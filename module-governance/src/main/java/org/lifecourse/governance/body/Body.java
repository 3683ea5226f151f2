package org.lifecourse.governance.body;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;

/**
 * A board, committee, forum or group.
 *
 * <p>It is established on a day and may close on a day, for good or because it merges into another body. What it is called and how it
 * works changes over time and stands in its {@link BodyVersion}s; where it sits in its {@link BodyLink}s.
 */
@Entity
@Table(schema = "governance", name = "body")
public class Body extends Aggregate {

    @Column(name = "code", nullable = false, updatable = false)
    private String code;
    @Column(name = "organisation_id")
    private Long organisationId;
    @Column(name = "established_on", nullable = false)
    private LocalDate establishedOn;
    @Column(name = "established_as_written", nullable = false)
    private String establishedAsWritten = "";
    @Column(name = "closed_on")
    private LocalDate closedOn;
    @Column(name = "merged_into_id")
    private Long mergedIntoId;
    @Column(name = "source", nullable = false)
    private String source = "";
    @Column(name = "changes", nullable = false)
    private int changes;

    protected Body() {
        // JPA
    }

    /**
     * @param code stable short name for addresses, lower case with hyphens
     * @param on its first day
     */
    public static Body established(String code, LocalDate on) {
        if (code == null || !code.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw RuleViolation.at("code", "body.codeMalformed");
        }
        var body = new Body();
        body.code = code;
        body.wasEstablishedOn(on);
        return body;
    }

    /** Corrects the first day. */
    void wasEstablishedOn(LocalDate on) {
        if (on == null) {
            throw RuleViolation.at("established_on", "body.needsEstablishedOn");
        }
        if (closedOn != null && closedOn.isBefore(on)) {
            throw RuleViolation.at("established_on", "body.establishedAfterClosing", closedOn);
        }
        establishedOn = on;
    }

    void isRecorded(String asWritten, String newSource, Long organisation) {
        establishedAsWritten = Words.of("established_as_written", asWritten, 80);
        source = Words.of("source_page", newSource, 120);
        organisationId = organisation;
    }

    /**
     * @param field the input that the day came from
     * @throws RuleViolation when the body does not exist on that day
     */
    void mustExistOn(String field, LocalDate day) {
        if (day == null) {
            throw RuleViolation.at(field, "body.needsDay");
        }
        if (day.isBefore(establishedOn)) {
            throw RuleViolation.at(field, "body.beforeEstablished", establishedOn);
        }
        if (closedOn != null && day.isAfter(closedOn)) {
            throw RuleViolation.at(field, "body.closedThen", closedOn);
        }
    }

    /** The days on which the body exists. */
    public DateRange life() {
        return DateRange.of(establishedOn, closedOn);
    }

    /**
     * Ends it for good.
     *
     * @param lastDay the last day on which it exists
     */
    void close(String field, LocalDate lastDay) {
        if (closedOn != null) {
            throw new RuleViolation("body.alreadyClosed", closedOn);
        }
        mustExistOn(field, lastDay);
        closedOn = lastDay;
    }

    /**
     * Goes over into another body.
     *
     * @param from the first day on which only the other body exists
     */
    void mergeInto(Body other, LocalDate from) {
        if (other.id().equals(id())) {
            throw RuleViolation.at("into", "body.mergesIntoItself");
        }
        mustExistOn("from_date", from);
        if (from.equals(establishedOn)) {
            throw RuleViolation.at("from_date", "body.mergesOnFirstDay", establishedOn);
        }
        other.mustExistOn("from_date", from);
        close("from_date", from.minusDays(1));
        mergedIntoId = other.id();
    }

    /** Notes that something around it changed, so that whoever edits the body is told. */
    void changed() {
        changes++;
    }

    public boolean isOpenOn(LocalDate day) {
        return life().includes(day);
    }

    public String code() {
        return code;
    }

    public Long organisationId() {
        return organisationId;
    }

    public LocalDate establishedOn() {
        return establishedOn;
    }

    public String establishedAsWritten() {
        return establishedAsWritten;
    }

    public LocalDate closedOn() {
        return closedOn;
    }

    public Long mergedIntoId() {
        return mergedIntoId;
    }

    public String source() {
        return source;
    }
}
