package org.lifecourse.core.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/**
 * What partners have agreed to do in a span of years.
 *
 * <p>It belongs to one service area, is rated on one scale, and may follow an earlier plan whose unfinished actions it takes over.
 */
@Entity
@Table(schema = "core", name = "plan")
public class Plan extends Aggregate {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SHORT_TITLE = 80;
    private static final int LONGEST_PURPOSE = 500;

    @Column(name = "code", nullable = false, updatable = false)
    private String code;
    @Column(name = "title", nullable = false)
    private String title;
    @Column(name = "short_title", nullable = false)
    private String shortTitle;
    @Column(name = "service_area", nullable = false, updatable = false)
    private String serviceArea;
    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;
    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;
    @Column(name = "rating_scale", nullable = false)
    private String ratingScale;
    @Column(name = "purpose", nullable = false)
    private String purpose;
    @Column(name = "targets_note", nullable = false)
    private String targetsNote;
    @Column(name = "follows_id")
    private Long followsId;
    @Column(name = "owner_post_id")
    private Long ownerPostId;

    protected Plan() {
        // JPA
    }

    /**
     * @param code stable short name for addresses, lower case with hyphens
     * @param ratingScale code of a rating scale
     */
    public static Plan agreed(String code, String serviceArea, String ratingScale) {
        if (code == null || !code.matches("[a-z0-9][a-z0-9-]{1,58}")) {
            throw RuleViolation.at("code", "plan.codeMalformed");
        }
        var plan = new Plan();
        plan.code = code;
        plan.serviceArea = serviceArea;
        plan.ratingScale = ratingScale;
        return plan;
    }

    public void describe(String newTitle, String newShortTitle, String newPurpose, String newTargetsNote) {
        if (newTitle == null || newTitle.isBlank()) {
            throw RuleViolation.at("title", "plan.needsTitle");
        }
        title = upTo(LONGEST_TITLE, "title", newTitle);
        shortTitle = newShortTitle == null || newShortTitle.isBlank()
                ? title.substring(0, Math.min(LONGEST_SHORT_TITLE, title.length())).strip()
                : upTo(LONGEST_SHORT_TITLE, "shortTitle", newShortTitle);
        purpose = upTo(LONGEST_PURPOSE, "purpose", newPurpose);
        targetsNote = upTo(LONGEST_PURPOSE, "targetsNote", newTargetsNote);
    }

    private static String upTo(int longest, String field, String value) {
        var text = value == null ? "" : value.strip();
        if (text.length() > longest) {
            throw RuleViolation.at(field, "text.tooLong", longest);
        }
        return text;
    }

    public void runs(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            throw RuleViolation.at("startsOn", "plan.needsDates");
        }
        if (to.isBefore(from)) {
            throw RuleViolation.at("endsOn", "dateRange.endsBeforeStart", from, to);
        }
        startsOn = from;
        endsOn = to;
    }

    public void follows(Long earlierPlanId) {
        if (earlierPlanId != null && earlierPlanId.equals(id())) {
            throw RuleViolation.at("follows", "plan.followsItself");
        }
        followsId = earlierPlanId;
    }

    public void isOwnedBy(Long postId) {
        ownerPostId = postId;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String shortTitle() {
        return shortTitle;
    }

    public String serviceArea() {
        return serviceArea;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public String ratingScale() {
        return ratingScale;
    }

    public String purpose() {
        return purpose;
    }

    public String targetsNote() {
        return targetsNote;
    }

    public Long followsId() {
        return followsId;
    }

    public Long ownerPostId() {
        return ownerPostId;
    }
}
