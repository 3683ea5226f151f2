package org.lifecourse.governance.body;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;
import org.lifecourse.core.work.WorkService;
import org.lifecourse.governance.GovernanceModule;
import org.lifecourse.governance.GovernancePermission;

/** Boards and groups: reading them as of any day, and their life from the day they are created to the day they close. */
@ApplicationService
public class BodyService {

    static final String KIND = "body";

    @Inject
    private BodyRepository repository;
    @Inject
    private BodyRowRepository rows;
    @Inject
    private BodyLines lines;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private SearchService search;
    @Inject
    private WorkService work;
    @Inject
    private Clock clock;

    /** A page of bodies as they stood on the day of the filter. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public BodyList bodies(BodyFilter filter, int first, int most) {
        mayView();
        var asked = filter.onDay(today());
        return new BodyList(asked.on(), rows.findRows(asked, Math.max(0, first), most), rows.count(asked));
    }

    /** How bodies hung together on a day; null is today. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public BodyStructure structure(LocalDate on) {
        mayView();
        return rows.findStructure(on == null ? today() : on);
    }

    /**
     * A body as it stood on a day.
     *
     * @param on null is today, or the last day of a body that has closed, or the first of one that is to come
     */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public BodyDetails details(String code, LocalDate on) {
        mayView();
        var body = find(code);
        var details = rows.findDetails(code, on == null ? nearestDay(body) : on).orElseThrow(() -> unknown(code));
        audit.seen("body.viewed", KIND, code);
        work.saw(GovernanceModule.CODE, KIND, code, details.name(), link(code));
        return details;
    }

    /** A body for a form that changes it: as it stands, or stood last. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public BodyDetails editable(String code) {
        mayEdit();
        return details(code, null);
    }

    private LocalDate nearestDay(Body body) {
        var today = today();
        if (today.isBefore(body.establishedOn())) {
            return body.establishedOn();
        }
        return body.closedOn() != null && body.closedOn().isBefore(today) ? body.closedOn() : today;
    }

    /** What happened to a body and when, newest first. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public List<BodyEvent> history(String code) {
        mayView();
        var body = find(code);
        var mergedInto = rows.findDetails(code, nearestDay(body)).map(BodyDetails::mergedIntoName).orElse("");
        return BodyHistory.told(body, repository.findVersions(body.id()), rows.findLinks(body.id(), null), rows.findTerms(body.id(), null),
                rows.findMembers(body.id(), null), rows.findAbsorbed(body.id()), mergedInto);
    }

    /** All versions of the terms of reference, newest first. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public List<TermsRow> terms(String code) {
        mayView();
        return rows.findTerms(find(code).id(), null);
    }

    /** All lines of a body, past and to come too. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public List<LinkRow> lines(String code) {
        mayView();
        return rows.findLinks(find(code).id(), null);
    }

    /** Whether the person may change bodies. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public boolean mayChange() {
        return current.may(GovernancePermission.BODY_EDIT, GovernanceModule.CODE);
    }

    /** Bodies that exist on a day, by name. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public List<BodyName> names(LocalDate on) {
        mayView();
        return rows.findNames(on == null ? today() : on);
    }

    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public List<BodyName> organisations() {
        mayEdit();
        return rows.findOrganisations();
    }

    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public List<BodyName> posts() {
        mayEdit();
        return rows.findPosts();
    }

    /**
     * Establishes a body.
     *
     * @param parentCode the body that it is part of from its first day, or blank
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void create(BodyText text, String parentCode) {
        mayEdit();
        if (repository.findBody(Words.of(text.code())).isPresent()) {
            throw RuleViolation.at("code", "body.codeTaken", text.code());
        }
        var body = establish(text);
        if (!Words.blank(parentCode)) {
            lines.place(body, LinkKind.PART_OF, find("parent", parentCode), text.establishedOn());
        }
    }

    private Body establish(BodyText text) {
        var body = Body.established(Words.of(text.code()), text.establishedOn());
        body.isRecorded(text.establishedAsWritten(), text.source(), organisationId(text.organisationCode()));
        repository.add(body);
        var version = BodyVersion.of(body.id(), DateRange.from(text.establishedOn()), text, clerkPostId(text.clerkPostCode()));
        repository.add(version);
        audit.changed("body.created", KIND, body.code(), null, values(body, version));
        enter(body);
        return body;
    }

    /**
     * Changes what a body is called or how it works, from a day on; before that day it stays as it was.
     *
     * @param seenVersion the version of the body that the page showed
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed the body since
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void change(String code, long seenVersion, LocalDate from, BodyText text) {
        var body = editable(code, seenVersion);
        body.mustExistOn("from_date", from);
        var before = versionOn(body, from);
        if (before.validity().start().equals(from)) {
            throw RuleViolation.at("from_date", "body.changesThatDay", from);
        }
        var next = BodyVersion.of(body.id(), DateRange.of(from, before.validity().end()), text, clerkPostId(text.clerkPostCode()));
        if (next.values().equals(before.values())) {
            throw new RuleViolation("body.nothingChanged");
        }
        before.endsOn(from.minusDays(1));
        repository.flush();
        repository.add(next);
        body.changed();
        audit.changed("body.changed", KIND, code, values(body, before), values(body, next));
        enter(body);
    }

    /**
     * Corrects what was entered wrongly, for all the days for which it stands; nothing happened to the body.
     *
     * @param on a day of the version that is corrected
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void correct(String code, long seenVersion, LocalDate on, BodyText text) {
        var body = editable(code, seenVersion);
        if (correct(body, versionOn(body, on), text)) {
            body.changed();
        }
    }

    private boolean correct(Body body, BodyVersion version, BodyText text) {
        var before = values(body, version);
        if (!body.establishedOn().equals(text.establishedOn())) {
            beEstablishedOn(body, text.establishedOn());
        }
        body.isRecorded(text.establishedAsWritten(), text.source(), organisationId(text.organisationCode()));
        version.describe(text, clerkPostId(text.clerkPostCode()));
        var after = values(body, version);
        if (before.equals(after)) {
            return false;
        }
        repository.flush();
        audit.changed("body.corrected", KIND, body.code(), before, after);
        enter(body);
        return true;
    }

    private void beEstablishedOn(Body body, LocalDate on) {
        body.wasEstablishedOn(on);
        var first = repository.findVersions(body.id()).get(0);
        var isTooLate = first.validity().end() != null && first.validity().end().isBefore(on)
                || repository.findLinks().stream().anyMatch(link -> link.touches(body.id()) && link.days().start().isBefore(on))
                || repository.findTerms(body.id()).stream().anyMatch(terms -> terms.adoptedOn().isBefore(on))
                || repository.findMemberships(body.id()).stream().anyMatch(member -> member.days().start().isBefore(on));
        if (isTooLate) {
            throw RuleViolation.at("established_on", "body.establishedAfterUse", on);
        }
        first.startsOn(on);
    }

    /**
     * Puts a body under another one from a day on.
     *
     * @param parentCode the new parent; blank when it stands alone from then on
     * @param reportsToo whether it also reports to the new parent instead of the old one
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void move(String code, long seenVersion, String parentCode, LocalDate from, boolean reportsToo) {
        var body = editable(code, seenVersion);
        body.mustExistOn("from_date", from);
        var parent = Words.blank(parentCode) ? null : find("parent", parentCode);
        lines.move(body, parent, from, reportsToo);
        body.changed();
    }

    /** Adds a line to a higher body from a day on. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void draw(String code, long seenVersion, LinkKind kind, String toCode, LocalDate from, LocalDate to) {
        var body = editable(code, seenVersion);
        lines.draw(body, kind, find("to_body", toCode), from, to);
        body.changed();
    }

    /** Ends a line to a higher body. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void endLine(String code, long seenVersion, LinkKind kind, String toCode, LocalDate began, LocalDate lastDay) {
        var body = editable(code, seenVersion);
        lines.end(body, kind, find("to_body", toCode), began, lastDay);
        body.changed();
    }

    /**
     * Lets a body go over into another one: it closes on the day before, and its sub-groups move.
     *
     * @param from the first day on which only the other body exists
     * @param membersMove whether its members become members of the other body; otherwise their membership ends
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void merge(String code, long seenVersion, String intoCode, LocalDate from, boolean membersMove) {
        var body = editable(code, seenVersion);
        var into = find("into", intoCode);
        body.mergeInto(into, from);
        lines.moveSubGroups(body, into, from);
        if (membersMove) {
            moveMembers(body, into, from);
        }
        finish(body);
        into.changed();
        audit.changed("body.merged", KIND, code, Map.of("into", ""), Map.of("into", into.code(), "from", from, "members move", membersMove));
    }

    private void moveMembers(Body body, Body into, LocalDate from) {
        var there = repository.findMemberships(into.id());
        var leaving = repository.findMemberships(body.id()).stream().filter(member -> !member.isVacant())
                .filter(member -> member.days().isOpen() || !member.days().end().isBefore(from)).toList();
        for (var member : leaving) {
            var days = DateRange.of(later(member.days().start(), from), BodyGraph.earlier(member.days().end(), into.closedOn()));
            var together = there.stream().filter(other -> other.days().overlaps(days)).toList();
            if (together.stream().noneMatch(member::isSamePlaceAs)) {
                var seat = member.seat();
                while (isTaken(together, seat)) {
                    seat = seat + " (" + versionOn(body, body.closedOn()).shortName() + ")";
                }
                var hasChair = together.stream().anyMatch(other -> other.role() == MemberRole.CHAIR);
                repository.add(member.movedTo(into.id(), seat, days, !hasChair));
                there = repository.findMemberships(into.id());
            }
        }
    }

    private static boolean isTaken(List<Membership> members, String seat) {
        return members.stream().anyMatch(other -> other.seat().equals(seat));
    }

    /** Ends a body for good on its last day, with its lines and memberships. Sub-groups stay, without a parent. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void close(String code, long seenVersion, LocalDate lastDay) {
        var body = editable(code, seenVersion);
        close(body, lastDay);
    }

    private void close(Body body, LocalDate lastDay) {
        body.close("last_day", lastDay);
        finish(body);
        audit.changed("body.closed", KIND, body.code(), Map.of("last day", ""), Map.of("last day", lastDay));
    }

    /** Ends everything of a closed body with it; what was only to begin later does not happen. */
    private void finish(Body body) {
        var lastDay = body.closedOn();
        if (repository.findTerms(body.id()).stream().anyMatch(terms -> terms.adoptedOn().isAfter(lastDay))) {
            throw RuleViolation.at("last_day", "body.termsAfterClosing", lastDay);
        }
        lines.endWith(body, lastDay);
        for (var member : repository.findMemberships(body.id())) {
            if (member.days().start().isAfter(lastDay)) {
                repository.remove(member);
            } else if (member.days().isOpen() || member.days().end().isAfter(lastDay)) {
                member.endsOn(lastDay);
            }
        }
        for (var version : repository.findVersions(body.id())) {
            if (version.validity().start().isAfter(lastDay)) {
                repository.remove(version);
            } else if (version.validity().isOpen() || version.validity().end().isAfter(lastDay)) {
                version.endsOn(lastDay);
            }
        }
        body.changed();
        enter(body);
    }

    /** Adopts the next version of the terms of reference. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public int adoptTerms(String code, long seenVersion, LocalDate on, String approvedBy, String text) {
        var body = editable(code, seenVersion);
        var number = repository.findTerms(body.id()).stream().mapToInt(TermsOfReference::number).max().orElse(0) + 1;
        adopt(body, number, on, approvedBy, text);
        body.changed();
        return number;
    }

    private void adopt(Body body, int number, LocalDate on, String approvedBy, String text) {
        var terms = TermsOfReference.adopted(body.id(), number, on, approvedBy, text);
        mustFit(body, number, on);
        repository.add(terms);
        audit.changed("body.terms-adopted", KIND, body.code(), null, values(terms));
    }

    private void mustFit(Body body, int number, LocalDate on) {
        body.mustExistOn("adopted_on", on);
        for (var other : repository.findTerms(body.id())) {
            if (other.number() < number && other.adoptedOn().isAfter(on)) {
                throw RuleViolation.at("adopted_on", "terms.beforeEarlierVersion", other.number(), other.adoptedOn());
            }
            if (other.number() > number && other.adoptedOn().isBefore(on)) {
                throw RuleViolation.at("adopted_on", "terms.afterLaterVersion", other.number(), other.adoptedOn());
            }
        }
    }

    /**
     * Adds the body of a row, or corrects the newest version of the one with this code.
     *
     * @param closedOn its last day, or null
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public Effect put(BodyText text, LocalDate closedOn) {
        mayEdit();
        var existing = repository.findBody(Words.of(text.code()));
        var body = existing.orElseGet(() -> establish(text));
        var corrected = existing.isPresent() && correct(body, newestVersion(body), text);
        if (body.closedOn() == null && closedOn != null) {
            close(body, closedOn);
            return existing.isPresent() ? Effect.CHANGED : Effect.ADDED;
        }
        if (body.closedOn() != null && !body.closedOn().equals(closedOn)) {
            throw RuleViolation.at("closed_on", "body.alreadyClosed", body.closedOn());
        }
        return existing.isEmpty() ? Effect.ADDED : corrected ? Effect.CHANGED : Effect.SAME;
    }

    /** Adds the line of a row, or changes the last day of the one that began that day. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public Effect putLine(String fromCode, LinkKind kind, String toCode, LocalDate from, LocalDate to) {
        mayEdit();
        return lines.put(find("from_body", fromCode), kind, find("to_body", toCode), from, to);
    }

    /** Adds the version of a row, or corrects the one with this number. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public Effect putTerms(String code, int number, LocalDate on, String approvedBy, String text) {
        mayEdit();
        var body = find("body_code", code);
        var existing = repository.findTerms(body.id()).stream().filter(terms -> terms.number() == number).findFirst();
        if (existing.isEmpty()) {
            adopt(body, number, on, approvedBy, text);
            return Effect.ADDED;
        }
        var terms = existing.get();
        var before = values(terms);
        terms.read(on, approvedBy, text);
        mustFit(body, number, on);
        if (before.equals(values(terms))) {
            return Effect.SAME;
        }
        repository.flush();
        audit.changed("body.terms-corrected", KIND, code, before, values(terms));
        return Effect.CHANGED;
    }

    private Body editable(String code, long seenVersion) {
        mayEdit();
        var body = find(code);
        body.mustStillBe(seenVersion);
        return body;
    }

    private Body find(String code) {
        return repository.findBody(Words.of(code)).orElseThrow(() -> unknown(code));
    }

    private Body find(String field, String code) {
        return repository.findBody(Words.of(code)).orElseThrow(() -> RuleViolation.at(field, "body.unknown", Words.of(code)));
    }

    private static RuleViolation unknown(String code) {
        return new RuleViolation("body.unknown", Words.of(code));
    }

    private BodyVersion versionOn(Body body, LocalDate day) {
        return repository.findVersions(body.id()).stream().filter(version -> version.validity().includes(day)).findFirst()
                .orElseThrow(() -> RuleViolation.at("from_date", "body.beforeEstablished", body.establishedOn()));
    }

    private BodyVersion newestVersion(Body body) {
        var versions = repository.findVersions(body.id());
        return versions.get(versions.size() - 1);
    }

    private Long organisationId(String code) {
        return Words.blank(code) ? null : repository.findOrganisationId(code.strip())
                .orElseThrow(() -> RuleViolation.at("organisation_code", "body.organisationUnknown", code));
    }

    private Long clerkPostId(String code) {
        return Words.blank(code) ? null : repository.findPostId(code.strip())
                .orElseThrow(() -> RuleViolation.at("clerk_post_code", "body.postUnknown", code));
    }

    /** What the search box finds: the body by its name of today, or its last or first name. */
    private void enter(Body body) {
        var day = nearestDay(body);
        var version = repository.findVersions(body.id()).stream().filter(candidate -> candidate.validity().includes(day)).findFirst()
                .orElseGet(() -> newestVersion(body));
        search.enter(new SearchEntry(GovernanceModule.CODE, KIND, body.code(), version.name(),
                version.name().equals(version.shortName()) ? version.purpose() : version.shortName() + ". " + version.purpose(),
                link(body.code()), GovernancePermission.BODY_VIEW, GovernanceModule.CODE));
    }

    private static String link(String code) {
        return "/governance/bodies/view?body=" + code;
    }

    private static Map<String, Object> values(Body body, BodyVersion version) {
        var values = new LinkedHashMap<String, Object>(version.values());
        values.put("from", version.validity().start());
        values.put("to", version.validity().end());
        values.put("established on", body.establishedOn());
        values.put("established as written", body.establishedAsWritten());
        values.put("organisation", body.organisationId());
        values.put("source", body.source());
        return values;
    }

    private static Map<String, Object> values(TermsOfReference terms) {
        var values = new LinkedHashMap<String, Object>();
        values.put("version", terms.number());
        values.put("adopted on", terms.adoptedOn());
        values.put("approved by", terms.approvedBy());
        values.put("text", terms.text());
        return values;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void mayView() {
        current.mustHold(GovernancePermission.BODY_VIEW, GovernanceModule.CODE);
    }

    private void mayEdit() {
        current.mustHold(GovernancePermission.BODY_EDIT, GovernanceModule.CODE);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
