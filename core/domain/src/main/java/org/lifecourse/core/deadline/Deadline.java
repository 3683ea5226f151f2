package org.lifecourse.core.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;

/**
 * A clock on a record.
 *
 * <p>It waits for its trigger, runs, and is closed when the thing is done. When a fact behind it, its rule or the calendar changes, or the
 * process ends another way, it is kept as superseded with the reason, and another takes its place; so what was once promised can be read
 * for ever.
 */
@Entity
@Table(schema = "core", name = "deadline")
public class Deadline extends Aggregate {

    /** How it is stored; how it stands on a day is a {@link DeadlineStatus}. */
    enum State { NOT_STARTED, RUNNING, CLOSED, SUPERSEDED }

    @Column(name = "rule_code", nullable = false, updatable = false)
    private String rule;
    @Column(name = "rule_version", nullable = false)
    private int ruleVersion;
    @Column(name = "module", nullable = false, updatable = false)
    private String module;
    @Column(name = "subject_kind", nullable = false, updatable = false)
    private String subjectKind;
    @Column(name = "subject", nullable = false, updatable = false)
    private String subject;
    @Column(name = "part", nullable = false, updatable = false)
    private String part;
    @Column(name = "person_id")
    private Long personId;
    @Column(name = "title", nullable = false)
    private String title;
    @Column(name = "link", nullable = false)
    private String link;
    @Column(name = "permission", nullable = false)
    private String permission;
    @Column(name = "service_area", nullable = false)
    private String area;
    @Column(name = "staff_id")
    private Long staffId;
    @Column(name = "team_id")
    private Long teamId;
    @Column(name = "trigger_on")
    private LocalDate triggerOn;
    @Column(name = "computed_due_on")
    private LocalDate computedDueOn;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "met_on")
    private LocalDate metOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state;
    @Column(name = "excepted", nullable = false)
    private boolean excepted;
    @Column(name = "paused_since")
    private LocalDate pausedSince;
    @Column(name = "superseded_at")
    private Instant supersededAt;
    @Column(name = "superseded_because")
    private String supersededBecause;
    @Column(name = "superseded_by")
    private Long supersededBy;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected Deadline() {
        // JPA
    }

    /** A clock that waits for its trigger. */
    static Deadline waiting(DeadlineStart start, int ruleVersion, Instant now) {
        var deadline = new Deadline();
        deadline.rule = start.key().rule();
        deadline.module = start.key().module();
        deadline.subjectKind = start.key().subjectKind();
        deadline.subject = start.key().subject();
        deadline.part = start.key().part();
        deadline.ruleVersion = ruleVersion;
        deadline.state = State.NOT_STARTED;
        deadline.createdAt = now;
        deadline.isDescribedBy(start);
        return deadline;
    }

    /** Takes over what does not change the count. */
    final void isDescribedBy(DeadlineStart start) {
        personId = start.personId();
        title = start.title();
        link = start.link();
        permission = start.permission();
        area = start.area();
        staffId = start.staffId();
        teamId = start.teamId();
    }

    void begin(LocalDate trigger, int version, LocalDate computed) {
        triggerOn = trigger;
        ruleVersion = version;
        computedDueOn = computed;
        dueOn = computed;
        state = metOn == null ? State.RUNNING : State.CLOSED;
    }

    /** The day worked to after exceptions and standstills. */
    void worksTo(LocalDate day, boolean lifted) {
        dueOn = day;
        excepted = lifted;
    }

    void met(LocalDate on) {
        metOn = on;
        state = State.CLOSED;
        pausedSince = null;
    }

    void notMet() {
        metOn = null;
        state = triggerOn == null ? State.NOT_STARTED : State.RUNNING;
    }

    void supersede(String because, Instant now) {
        state = State.SUPERSEDED;
        supersededBecause = because.length() > 300 ? because.substring(0, 299) + "…" : because;
        supersededAt = now;
    }

    void succeededBy(Long successor) {
        supersededBy = successor;
    }

    /** The clock that takes this one's place, waiting for its trigger; what was done stays done. */
    Deadline successor(Instant now) {
        var next = waiting(new DeadlineStart(key(), personId, title, link, permission, area, null, staffId, teamId), ruleVersion, now);
        next.metOn = metOn;
        next.state = metOn == null ? State.NOT_STARTED : State.CLOSED;
        return next;
    }

    void pause(LocalDate since) {
        pausedSince = since;
    }

    void resume() {
        pausedSince = null;
    }

    void isHandedTo(Long staff, Long team) {
        staffId = staff;
        teamId = team;
    }

    DeadlineStatus status(LocalDate today, Extent extent) {
        return switch (state) {
            case SUPERSEDED -> DeadlineStatus.SUPERSEDED;
            case NOT_STARTED -> DeadlineStatus.NOT_STARTED;
            case CLOSED -> statusOfDone(extent);
            case RUNNING -> today.isAfter(extent.dueOn()) ? DeadlineStatus.MISSED : excepted ? DeadlineStatus.EXCEPTED : DeadlineStatus.RUNNING;
        };
    }

    private DeadlineStatus statusOfDone(Extent extent) {
        if (triggerOn == null || !metOn.isAfter(extent.withoutExceptions())) {
            return DeadlineStatus.MET;
        }
        return metOn.isAfter(extent.dueOn()) ? DeadlineStatus.MISSED : DeadlineStatus.EXCEPTED;
    }

    DeadlineKey key() {
        return new DeadlineKey(rule, module, subjectKind, subject, part);
    }

    int ruleVersion() {
        return ruleVersion;
    }

    String title() {
        return title;
    }

    LocalDate triggerOn() {
        return triggerOn;
    }

    LocalDate computedDueOn() {
        return computedDueOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate metOn() {
        return metOn;
    }

    LocalDate pausedSince() {
        return pausedSince;
    }

    String link() {
        return link;
    }

    /** Without which the clock is not shown. */
    String permission() {
        return permission;
    }

    /** In which the permission has to be held. */
    String area() {
        return area;
    }

    Long staffId() {
        return staffId;
    }

    Long teamId() {
        return teamId;
    }

    State state() {
        return state;
    }

    boolean isSuperseded() {
        return state == State.SUPERSEDED;
    }

    String supersededBecause() {
        return supersededBecause;
    }
}
