package org.lifecourse.core;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * From one day to another, both included; an open end means "until further notice".
 *
 * <p>The days are statutory days (Europe/London), never instants.
 */
@Embeddable
public class DateRange implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "from_date", nullable = false)
    private LocalDate start;

    @Column(name = "to_date")
    private LocalDate end;

    protected DateRange() {
        // JPA
    }

    private DateRange(LocalDate start, LocalDate end) {
        this.start = start;
        this.end = end;
    }

    /**
     * @param start first day
     * @param end last day, or null when open
     * @throws RuleViolation when the end lies before the start
     */
    public static DateRange of(LocalDate start, LocalDate end) {
        if (start == null) {
            throw new RuleViolation("dateRange.needsStart");
        }
        if (end != null && end.isBefore(start)) {
            throw new RuleViolation("dateRange.endsBeforeStart", start, end);
        }
        return new DateRange(start, end);
    }

    public static DateRange from(LocalDate start) {
        return of(start, null);
    }

    public LocalDate start() {
        return start;
    }

    public LocalDate end() {
        return end;
    }

    public boolean isOpen() {
        return end == null;
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(start) && (end == null || !day.isAfter(end));
    }

    public boolean overlaps(DateRange other) {
        return (other.end == null || !start.isAfter(other.end)) && (end == null || !other.start.isAfter(end));
    }

    /** The same range with {@code last} as its last day. */
    public DateRange until(LocalDate last) {
        return of(start, last);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateRange range && start.equals(range.start) && Objects.equals(end, range.end);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end);
    }

    @Override
    public String toString() {
        return start + "/" + (end == null ? ".." : end);
    }
}
