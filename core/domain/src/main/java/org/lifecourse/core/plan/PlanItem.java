package org.lifecourse.core.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/**
 * An entry of a plan: a heading that groups others, or a piece of work with a target, leads and a rating.
 *
 * <p>Work is rated and its progress told by updates, newest first; the newest one stands on the item itself so that lists need not look
 * further. A heading is never rated: it shows how the work below it stands.
 */
@Entity
@Table(schema = "core", name = "plan_item")
public class PlanItem extends Aggregate {

    private static final int DIGITS = 6;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_SOURCE = 60;

    @Column(name = "plan_id", nullable = false, updatable = false)
    private Long planId;
    @Column(name = "parent_id")
    private Long parentId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private PlanItemKind kind;
    @Column(name = "reference", nullable = false)
    private String reference;
    @Column(name = "sort_key", nullable = false)
    private String sortKey;
    @Column(name = "title", nullable = false)
    private String title;
    @Column(name = "description", nullable = false)
    private String description = "";
    @Column(name = "outcome", nullable = false)
    private String outcome = "";
    @Column(name = "reason", nullable = false)
    private String reason = "";
    @Column(name = "impact", nullable = false)
    private String impact = "";
    @Column(name = "lead_as_written", nullable = false)
    private String leadAsWritten = "";
    @Column(name = "target_as_written", nullable = false)
    private String targetAsWritten = "";
    @Column(name = "target_from")
    private LocalDate targetFrom;
    @Column(name = "target_to")
    private LocalDate targetTo;
    @Enumerated(EnumType.STRING)
    @Column(name = "target_certainty", nullable = false)
    private Target.Certainty targetCertainty = Target.Certainty.NOT_SET;
    @Enumerated(EnumType.STRING)
    @Column(name = "delivery", nullable = false)
    private Delivery delivery = Delivery.NOT_STARTED;
    @Column(name = "source", nullable = false)
    private String source = "";
    @Column(name = "rating")
    private String rating;
    @Column(name = "progress")
    private Integer progress;
    @Column(name = "reported_on")
    private LocalDate reportedOn;

    @ElementCollection
    @CollectionTable(schema = "core", name = "plan_item_date", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    private List<TargetDate> dates = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "core", name = "plan_item_lead", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    @Column(name = "post_id")
    private List<Long> leadPostIds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "core", name = "plan_item_serves", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "served_id")
    private Set<Long> servedItemIds = new LinkedHashSet<>();

    protected PlanItem() {
        // JPA
    }

    /**
     * @param reference what people call it within the plan, such as {@code 2.1.3} or {@code P1}
     * @throws RuleViolation when the reference or the title is missing
     */
    public static PlanItem agreed(Long planId, PlanItemKind kind, String reference, String title) {
        var item = new PlanItem();
        item.planId = planId;
        item.becomes(kind);
        item.isCalled(reference);
        item.isTitled(title);
        return item;
    }

    /**
     * Makes another kind of entry of it.
     *
     * @throws RuleViolation when work that was reported on would become a heading
     */
    public void becomes(PlanItemKind newKind) {
        if (newKind == null) {
            throw RuleViolation.at("kind", "planItem.needsKind");
        }
        if (newKind.isHeading() && reportedOn != null) {
            throw RuleViolation.at("kind", "planItem.reportedIsNoHeading");
        }
        kind = newKind;
    }

    public void isCalled(String newReference) {
        if (newReference == null || !newReference.strip().matches("[A-Za-z0-9]{1,6}(\\.[A-Za-z0-9]{1,6}){0,7}")
                || newReference.strip().length() > 20) {
            throw RuleViolation.at("reference", "planItem.referenceMalformed");
        }
        reference = newReference.strip();
        sortKey = sortKeyOf(reference);
    }

    /** Sorts 1.2 before 1.10, and a letter before the number behind it. */
    static String sortKeyOf(String reference) {
        var key = new StringBuilder();
        for (var part : reference.split("\\.")) {
            var letters = part.replaceAll("\\d+$", "");
            var number = part.substring(letters.length());
            key.append(letters.isEmpty() ? "~" : letters).append("0".repeat(Math.max(0, DIGITS - number.length()))).append(number).append('.');
        }
        return key.toString();
    }

    public void isTitled(String newTitle) {
        if (newTitle == null || newTitle.isBlank()) {
            throw RuleViolation.at("title", "planItem.needsTitle");
        }
        title = upTo(LONGEST_LINE, "title", newTitle);
    }

    public void describe(String newDescription, String newOutcome, String newReason, String newImpact) {
        description = text(newDescription);
        outcome = text(newOutcome);
        reason = text(newReason);
        impact = text(newImpact);
    }

    public void liesUnder(Long newParentId) {
        if (newParentId != null && newParentId.equals(id())) {
            throw RuleViolation.at("parent", "planItem.liesUnderItself");
        }
        parentId = newParentId;
    }

    public void isDue(Target target) {
        targetAsWritten = upTo(LONGEST_LINE, "target", target.asWritten());
        targetCertainty = target.certainty();
        targetFrom = target.from();
        targetTo = target.to();
        dates.clear();
        target.dates().forEach(span -> dates.add(TargetDate.of(span)));
    }

    public void isLedBy(Collection<Long> postIds, String asWritten) {
        leadPostIds.clear();
        leadPostIds.addAll(postIds);
        leadAsWritten = upTo(LONGEST_LINE, "lead_as_written", asWritten);
    }

    public void serves(Collection<Long> itemIds) {
        if (id() != null && itemIds.contains(id())) {
            throw RuleViolation.at("serves", "planItem.servesItself");
        }
        servedItemIds.clear();
        servedItemIds.addAll(itemIds);
    }

    public void isDelivered(Delivery newDelivery) {
        delivery = newDelivery;
    }

    public void isFoundIn(String newSource) {
        source = upTo(LONGEST_SOURCE, "source", newSource);
    }

    /** Takes over what the newest update says; an older one changes nothing here. */
    void reported(LocalDate on, String newRating, Integer newProgress) {
        if (kind.isHeading()) {
            throw new RuleViolation("planItem.headingIsNotRated");
        }
        if (reportedOn != null && on.isBefore(reportedOn)) {
            return;
        }
        reportedOn = on;
        rating = newRating;
        if (newProgress != null) {
            progress = newProgress;
        }
        if (delivery == Delivery.NOT_STARTED) {
            delivery = Delivery.IN_PROGRESS;
        }
        if (progress != null && progress == 100) {
            delivery = Delivery.COMPLETED;
        }
    }

    private static String upTo(int longest, String field, String value) {
        var text = text(value);
        if (text.length() > longest) {
            throw RuleViolation.at(field, "text.tooLong", longest);
        }
        return text;
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    public Long planId() {
        return planId;
    }

    public Long parentId() {
        return parentId;
    }

    public PlanItemKind kind() {
        return kind;
    }

    public String reference() {
        return reference;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public String outcome() {
        return outcome;
    }

    public String reason() {
        return reason;
    }

    public String impact() {
        return impact;
    }

    public String leadAsWritten() {
        return leadAsWritten;
    }

    public Target target() {
        return new Target(targetAsWritten, targetCertainty, dates.stream().map(TargetDate::span).toList());
    }

    public Delivery delivery() {
        return delivery;
    }

    public String source() {
        return source;
    }

    public String rating() {
        return rating;
    }

    public Integer progress() {
        return progress;
    }

    public LocalDate reportedOn() {
        return reportedOn;
    }

    public List<Long> leadPostIds() {
        return List.copyOf(leadPostIds);
    }

    public Set<Long> servedItemIds() {
        return Set.copyOf(servedItemIds);
    }
}
