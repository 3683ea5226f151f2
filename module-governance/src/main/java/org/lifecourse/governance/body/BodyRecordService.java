package org.lifecourse.governance.body;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.governance.GovernancePermission;

/** Establishes boards and groups, and keeps what they are called and how they work, from day to day. */
@ApplicationService
public class BodyRecordService {

    @Inject
    private BodyRepository repository;
    @Inject
    private BodyRegister register;
    @Inject
    private BodyLines lines;
    @Inject
    private BodyClosing closing;
    @Inject
    private AuditTrail audit;

    /**
     * Establishes a body.
     *
     * @param parentCode the body that it is part of from its first day, or blank
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void create(BodyText text, String parentCode) {
        register.mayEdit();
        if (repository.findBody(Words.of(text.code())).isPresent()) {
            throw RuleViolation.at("code", "body.codeTaken", text.code());
        }
        var body = establish(text);
        if (!Words.blank(parentCode)) {
            lines.place(body, LinkKind.PART_OF, register.find("parent", parentCode), text.establishedOn());
        }
    }

    private Body establish(BodyText text) {
        var body = Body.established(Words.of(text.code()), text.establishedOn());
        body.isRecorded(text.establishedAsWritten(), text.source(), organisationId(text.organisationCode()));
        repository.add(body);
        var version = BodyVersion.of(body.id(), DateRange.from(text.establishedOn()), text, clerkPostId(text.clerkPostCode()));
        repository.add(version);
        audit.changed("body.created", BodyRegister.KIND, body.code(), null, values(body, version));
        register.enter(body);
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
        var body = register.toChange(code, seenVersion);
        body.mustExistOn("from_date", from);
        var before = register.versionOn(body, from);
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
        audit.changed("body.changed", BodyRegister.KIND, code, values(body, before), values(body, next));
        register.enter(body);
    }

    /**
     * Corrects what was entered wrongly, for all the days for which it stands; nothing happened to the body.
     *
     * @param on a day of the version that is corrected
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void correct(String code, long seenVersion, LocalDate on, BodyText text) {
        var body = register.toChange(code, seenVersion);
        if (correct(body, register.versionOn(body, on), text)) {
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
        audit.changed("body.corrected", BodyRegister.KIND, body.code(), before, after);
        register.enter(body);
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
     * Adds the body of a row, or corrects the newest version of the one with this code.
     *
     * @param closedOn its last day, or null
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public Effect put(BodyText text, LocalDate closedOn) {
        register.mayEdit();
        var existing = repository.findBody(Words.of(text.code()));
        var body = existing.orElseGet(() -> establish(text));
        var corrected = existing.isPresent() && correct(body, register.newestVersion(body), text);
        if (body.closedOn() == null && closedOn != null) {
            closing.close(body, closedOn);
            return existing.isPresent() ? Effect.CHANGED : Effect.ADDED;
        }
        if (body.closedOn() != null && !body.closedOn().equals(closedOn)) {
            throw RuleViolation.at("closed_on", "body.alreadyClosed", body.closedOn());
        }
        return existing.isEmpty() ? Effect.ADDED : corrected ? Effect.CHANGED : Effect.SAME;
    }

    private Long organisationId(String code) {
        return Words.blank(code) ? null : repository.findOrganisationId(code.strip())
                .orElseThrow(() -> RuleViolation.at("organisation_code", "body.organisationUnknown", code));
    }

    private Long clerkPostId(String code) {
        return Words.blank(code) ? null : repository.findPostId(code.strip())
                .orElseThrow(() -> RuleViolation.at("clerk_post_code", "body.postUnknown", code));
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
}
