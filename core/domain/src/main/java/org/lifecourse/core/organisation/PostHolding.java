package org.lifecourse.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;

/** Somebody holds a post from a day, perhaps until one. The name is kept as it was, with the account where there is one. */
@Entity
@Table(schema = "core", name = "post_holding")
public class PostHolding extends Aggregate {

    @Column(name = "post_id", nullable = false, updatable = false)
    private Long postId;
    @Column(name = "holder_name", nullable = false)
    private String holderName;
    @Column(name = "staff_id")
    private Long staffId;
    @Embedded
    private DateRange period;

    protected PostHolding() {
        // JPA
    }

    static PostHolding begun(Long postId, DateRange period) {
        var holding = new PostHolding();
        holding.postId = postId;
        holding.period = period;
        return holding;
    }

    /**
     * @param account the holder's account, or null when they have none
     */
    void isHeldBy(String name, Long account) {
        if (name == null || name.isBlank()) {
            throw RuleViolation.at("holder_name", "postHolding.needsHolder");
        }
        holderName = name.strip();
        staffId = account;
    }

    /**
     * @param last the last day on which the post is held
     */
    void end(LocalDate last) {
        if (last.isBefore(period.start())) {
            throw RuleViolation.at("to_date", "postHolding.endsBeforeStart", period.start());
        }
        period = period.until(last);
    }

    void lasts(DateRange newPeriod) {
        period = newPeriod;
    }

    public Long postId() {
        return postId;
    }

    public String holderName() {
        return holderName;
    }

    public Long staffId() {
        return staffId;
    }

    public DateRange period() {
        return period;
    }
}
