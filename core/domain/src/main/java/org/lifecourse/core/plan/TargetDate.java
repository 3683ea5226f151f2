package org.lifecourse.core.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** One of the dates in the words of a target. */
@Embeddable
public class TargetDate implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "as_written", nullable = false)
    private String asWritten;
    @Column(name = "from_date", nullable = false)
    private LocalDate from;
    @Column(name = "to_date", nullable = false)
    private LocalDate to;

    protected TargetDate() {
        // JPA
    }

    static TargetDate of(Target.Span span) {
        var date = new TargetDate();
        date.asWritten = span.asWritten();
        date.from = span.from();
        date.to = span.to();
        return date;
    }

    Target.Span span() {
        return new Target.Span(asWritten, from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetDate date && asWritten.equals(date.asWritten) && from.equals(date.from) && to.equals(date.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asWritten, from, to);
    }
}
