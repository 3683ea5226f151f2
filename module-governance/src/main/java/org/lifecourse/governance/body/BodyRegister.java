package org.lifecourse.governance.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;
import org.lifecourse.governance.GovernanceModule;
import org.lifecourse.governance.GovernancePermission;

/** Finds bodies for those who may see or change them, and keeps what the search box finds of them. Works inside the use cases of bodies. */
@ApplicationScoped
class BodyRegister {

    static final String KIND = "body";

    @Inject
    private BodyRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private SearchService search;
    @Inject
    private Clock clock;

    /** A body for whoever may change it, as the page showed it. */
    Body toChange(String code, long seenVersion) {
        mayEdit();
        var body = find(code);
        body.mustStillBe(seenVersion);
        return body;
    }

    Body find(String code) {
        return repository.findBody(Words.of(code)).orElseThrow(() -> unknown(code));
    }

    /** A body that a field of a form or of a file names. */
    Body find(String field, String code) {
        return repository.findBody(Words.of(code)).orElseThrow(() -> RuleViolation.at(field, "body.unknown", Words.of(code)));
    }

    static RuleViolation unknown(String code) {
        return new RuleViolation("body.unknown", Words.of(code));
    }

    BodyVersion versionOn(Body body, LocalDate day) {
        return repository.findVersions(body.id()).stream().filter(version -> version.validity().includes(day)).findFirst()
                .orElseThrow(() -> RuleViolation.at("from_date", "body.beforeEstablished", body.establishedOn()));
    }

    BodyVersion newestVersion(Body body) {
        var versions = repository.findVersions(body.id());
        return versions.get(versions.size() - 1);
    }

    /** Today, or the last day of a body that has closed, or the first of one that is to come. */
    LocalDate nearestDay(Body body) {
        var today = today();
        if (today.isBefore(body.establishedOn())) {
            return body.establishedOn();
        }
        return body.closedOn() != null && body.closedOn().isBefore(today) ? body.closedOn() : today;
    }

    /** What the search box finds: the body by its name of today, or its last or first name. */
    void enter(Body body) {
        var day = nearestDay(body);
        var version = repository.findVersions(body.id()).stream().filter(candidate -> candidate.validity().includes(day)).findFirst()
                .orElseGet(() -> newestVersion(body));
        search.enter(new SearchEntry(GovernanceModule.CODE, KIND, body.code(), version.name(),
                version.name().equals(version.shortName()) ? version.purpose() : version.shortName() + ". " + version.purpose(),
                link(body.code()), GovernancePermission.BODY_VIEW, GovernanceModule.CODE));
    }

    String link(String code) {
        return "/governance/bodies/view?body=" + code;
    }

    void mayView() {
        current.mustHold(GovernancePermission.BODY_VIEW, GovernanceModule.CODE);
    }

    void mayEdit() {
        current.mustHold(GovernancePermission.BODY_EDIT, GovernanceModule.CODE);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
