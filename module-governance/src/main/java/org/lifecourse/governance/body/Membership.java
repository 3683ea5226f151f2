package org.lifecourse.governance.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;

/**
 * Who sits on a seat of a body from one day to another: a person by name, whoever holds a post, or nobody.
 *
 * <p>The seat outlives its holders. Appointing, ending and replacing make new memberships; only a correction changes one.
 */
@Entity
@Table(schema = "governance", name = "membership")
public class Membership extends Aggregate {

    @Column(name = "body_id", nullable = false, updatable = false)
    private Long bodyId;
    @Column(name = "seat", nullable = false)
    private String seat;
    @Column(name = "person_name", nullable = false)
    private String personName = "";
    @Column(name = "post_id")
    private Long postId;
    @Column(name = "organisation_id")
    private Long organisationId;
    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false)
    private MemberRole role;
    @Column(name = "voting", nullable = false)
    private boolean voting;
    @Column(name = "substitute_name", nullable = false)
    private String substituteName = "";
    @Embedded
    private DateRange days;

    protected Membership() {
        // JPA
    }

    static Membership of(Long bodyId, MemberText text, Long postId, Long organisationId) {
        var membership = new Membership();
        membership.bodyId = bodyId;
        membership.read(text, postId, organisationId);
        return membership;
    }

    /** The same seat with nobody on it. */
    Membership vacated(DateRange when) {
        var vacancy = copy(bodyId, when);
        vacancy.personName = "";
        vacancy.postId = null;
        vacancy.substituteName = "";
        return vacancy;
    }

    /** The same person or post as an ordinary member of another body. */
    Membership movedTo(Long otherBodyId, String seatThere, DateRange when, boolean keepsChair) {
        var moved = copy(otherBodyId, when);
        moved.seat = seatThere;
        moved.role = keepsChair || role != MemberRole.CHAIR ? role : MemberRole.MEMBER;
        return moved;
    }

    private Membership copy(Long body, DateRange when) {
        var other = new Membership();
        other.bodyId = body;
        other.seat = seat;
        other.personName = personName;
        other.postId = postId;
        other.organisationId = organisationId;
        other.role = role;
        other.voting = voting;
        other.substituteName = substituteName;
        other.days = when;
        return other;
    }

    /** Takes over what somebody typed. */
    void read(MemberText text, Long newPostId, Long newOrganisationId) {
        if (!Words.blank(text.personName()) && newPostId != null) {
            throw RuleViolation.at("post_code", "membership.personOrPost");
        }
        if (text.from() == null) {
            throw RuleViolation.at("from_date", "membership.needsFrom");
        }
        if (text.to() != null && text.to().isBefore(text.from())) {
            throw RuleViolation.at("to_date", "dateRange.endsBeforeStart", text.from(), text.to());
        }
        seat = Words.needed("seat", text.seat(), 200, "membership.needsSeat");
        personName = Words.of("person_name", text.personName(), 200);
        postId = newPostId;
        organisationId = newOrganisationId;
        role = text.role() == null ? MemberRole.MEMBER : text.role();
        voting = text.voting();
        substituteName = text.isVacant() ? "" : Words.of("substitute_name", text.substituteName(), 200);
        days = DateRange.of(text.from(), text.to());
    }

    void endsOn(LocalDate lastDay) {
        days = days.until(lastDay);
    }


    boolean isVacant() {
        return personName.isEmpty() && postId == null;
    }

    boolean isSamePlaceAs(Membership other) {
        return !isVacant() && personName.equals(other.personName) && Objects.equals(postId, other.postId);
    }

    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("seat", seat);
        values.put("person", personName);
        values.put("post", postId);
        values.put("organisation", organisationId);
        values.put("role", role);
        values.put("voting", voting);
        values.put("substitute", substituteName);
        values.put("from", days.start());
        values.put("to", days.end());
        return values;
    }

    public Long bodyId() {
        return bodyId;
    }

    public String seat() {
        return seat;
    }

    public String personName() {
        return personName;
    }

    public Long postId() {
        return postId;
    }

    public Long organisationId() {
        return organisationId;
    }

    public MemberRole role() {
        return role;
    }

    public boolean isVoting() {
        return voting;
    }

    public String substituteName() {
        return substituteName;
    }

    public DateRange days() {
        return days;
    }
}
