package org.lifecourse.governance.body;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.governance.GovernancePermission;

/** Who sits on a body: appointing, replacing, ending, and seats that wait for somebody. A seat is known by its name on the body. */
@ApplicationService
public class MembershipService {

    private static final String KIND = "membership";

    @Inject
    private BodyRepository repository;
    @Inject
    private BodyRowRepository rows;
    @Inject
    private BodyRegister register;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** Seats of a body and who sat on them on a day; null is today. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public List<MemberRow> members(String code, LocalDate on) {
        register.mayView();
        return rows.findMembers(register.find(code).id(), on == null ? LocalDate.now(clock) : on);
    }

    /** Everybody who ever sat on a body, seat by seat, newest first. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public List<MemberRow> everybody(String code) {
        register.mayView();
        return rows.findMembers(register.find(code).id(), null);
    }

    /** One membership: who sat on a seat from a day on. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public MemberRow membership(String code, String seat, LocalDate from) {
        register.mayView();
        return rows.findMembers(register.find(code).id(), null).stream().filter(row -> row.seat().equals(seat) && row.from().equals(from)).findFirst()
                .orElseThrow(() -> new RuleViolation("membership.unknown"));
    }

    /** Appoints a person or a post to a seat. A vacancy of that seat ends the day before. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void appoint(String code, MemberText text) {
        var body = editable(code);
        if (text.isVacant()) {
            throw RuleViolation.at("person_name", "membership.needsHolder");
        }
        var member = read(body, text);
        repository.findMemberships(body.id()).stream().filter(other -> other.seat().equals(member.seat()) && other.isVacant())
                .filter(vacancy -> vacancy.days().overlaps(member.days())).forEach(vacancy -> fill(vacancy, member.days()));
        add(body, member, "membership.appointed");
    }

    /** Takes the days of an appointment away from a vacancy; what is left after it stays vacant. */
    private void fill(Membership vacancy, DateRange taken) {
        var days = vacancy.days();
        var rest = taken.end() != null && (days.isOpen() || days.end().isAfter(taken.end()))
                ? vacancy.vacated(DateRange.of(taken.end().plusDays(1), days.end())) : null;
        if (days.start().isBefore(taken.start())) {
            vacancy.endsOn(taken.start().minusDays(1));
            repository.flush();
        } else {
            repository.remove(vacancy);
        }
        if (rest != null) {
            repository.add(rest);
        }
    }

    /** Adds a seat on which nobody sits yet. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void addVacantSeat(String code, MemberText text) {
        var body = editable(code);
        add(body, read(body, new MemberText(text.seat(), "", "", text.organisationCode(), text.role(), text.voting(), text.from(), text.to(), "")),
                "membership.seat-added");
    }

    /**
     * Ends a membership.
     *
     * @param seenVersion the version of the membership that the page showed
     * @param keepsSeat whether the seat stays, vacant; otherwise it goes
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void end(String code, String seat, LocalDate from, long seenVersion, LocalDate lastDay, boolean keepsSeat) {
        var member = find(editable(code), seat, from);
        member.mustStillBe(seenVersion);
        var before = member.values();
        var end = member.days().end();
        leave(member, "last_day", lastDay);
        if (keepsSeat && (end == null || lastDay.isBefore(end))) {
            repository.add(member.vacated(DateRange.of(lastDay.plusDays(1), end)));
        }
        audit.changed("membership.ended", KIND, code, before, member.values());
    }

    private void leave(Membership member, String field, LocalDate lastDay) {
        if (lastDay == null) {
            throw RuleViolation.at(field, "body.needsDay");
        }
        if (lastDay.isBefore(member.days().start())) {
            throw RuleViolation.at(field, "membership.endsBeforeStart", member.days().start());
        }
        if (!member.days().includes(lastDay)) {
            throw RuleViolation.at(field, "membership.endsAlready", member.days().end());
        }
        member.endsOn(lastDay);
        repository.flush();
    }

    /**
     * Lets somebody else take over a seat on the day on which the text begins.
     *
     * @param seenVersion the version of the membership that the page showed
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void replace(String code, String seat, LocalDate from, long seenVersion, MemberText text) {
        var body = editable(code);
        var member = find(body, seat, from);
        member.mustStillBe(seenVersion);
        if (text.isVacant()) {
            throw RuleViolation.at("person_name", "membership.needsHolder");
        }
        if (text.from() == null || !text.from().isAfter(from)) {
            throw RuleViolation.at("from_date", "membership.replacedOnFirstDay", from);
        }
        var next = read(body, new MemberText(seat, text.personName(), text.postCode(), text.organisationCode(), text.role(), text.voting(),
                text.from(), text.to(), text.substituteName()));
        leave(member, "from_date", text.from().minusDays(1));
        add(body, next, "membership.replaced");
    }

    /** Corrects what was entered wrongly about a membership; nothing happened on the body. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void correct(String code, String seat, LocalDate from, long seenVersion, MemberText text) {
        var body = editable(code);
        var member = find(body, seat, from);
        member.mustStillBe(seenVersion);
        correct(body, member, text);
    }

    private boolean correct(Body body, Membership member, MemberText text) {
        var before = member.values();
        var others = repository.findMemberships(body.id());
        member.read(text, postId(text.postCode()), organisationId(text.organisationCode()));
        if (before.equals(member.values())) {
            return false;
        }
        mustFit(body, member, others);
        repository.flush();
        audit.changed("membership.corrected", KIND, body.code(), before, member.values());
        return true;
    }

    /** Adds the membership of a row, or corrects the one of that seat that began that day. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public Effect put(String code, MemberText text) {
        var body = register.find("body_code", code);
        register.mayEdit();
        var existing = text.from() == null ? null : repository.findMembership(body.id(), Words.of(text.seat()), text.from()).orElse(null);
        if (existing == null) {
            add(body, read(body, text), "membership.appointed");
            return Effect.ADDED;
        }
        return correct(body, existing, within(body, text)) ? Effect.CHANGED : Effect.SAME;
    }

    private Membership read(Body body, MemberText text) {
        return Membership.of(body.id(), within(body, text), postId(text.postCode()), organisationId(text.organisationCode()));
    }

    /** Without an end a membership of a body that closes ends with it. */
    private static MemberText within(Body body, MemberText text) {
        return text.to() != null || body.closedOn() == null ? text : new MemberText(text.seat(), text.personName(), text.postCode(),
                text.organisationCode(), text.role(), text.voting(), text.from(), body.closedOn(), text.substituteName());
    }

    private void add(Body body, Membership member, String action) {
        mustFit(body, member, repository.findMemberships(body.id()));
        repository.add(member);
        audit.changed(action, KIND, body.code(), null, member.values());
    }

    private static void mustFit(Body body, Membership member, List<Membership> others) {
        body.mustExistOn("from_date", member.days().start());
        if (!member.days().isOpen()) {
            body.mustExistOn("to_date", member.days().end());
        }
        for (var other : others) {
            if (other != member && other.days().overlaps(member.days())) {
                if (other.seat().equals(member.seat())) {
                    throw RuleViolation.at("seat", "membership.seatTaken", member.seat());
                }
                if (other.role() == MemberRole.CHAIR && member.role() == MemberRole.CHAIR) {
                    throw RuleViolation.at("role", "membership.oneChair", other.seat());
                }
            }
        }
    }

    private Body editable(String code) {
        register.mayEdit();
        return register.find(code);
    }

    private Membership find(Body body, String seat, LocalDate from) {
        return repository.findMembership(body.id(), Words.of(seat), from).orElseThrow(() -> new RuleViolation("membership.unknown"));
    }

    private Long postId(String code) {
        return Words.blank(code) ? null
                : repository.findPostId(code.strip()).orElseThrow(() -> RuleViolation.at("post_code", "body.postUnknown", code));
    }

    private Long organisationId(String code) {
        return Words.blank(code) ? null : repository.findOrganisationId(code.strip())
                .orElseThrow(() -> RuleViolation.at("organisation_code", "body.organisationUnknown", code));
    }
}
