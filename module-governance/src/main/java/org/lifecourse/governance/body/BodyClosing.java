package org.lifecourse.governance.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.audit.AuditTrail;

/** Ends what a closed body leaves behind. Works inside the use cases that close bodies. */
@ApplicationScoped
class BodyClosing {

    @Inject
    private BodyRepository repository;
    @Inject
    private BodyRegister register;
    @Inject
    private BodyLines lines;
    @Inject
    private AuditTrail audit;

    void close(Body body, LocalDate lastDay) {
        body.close("last_day", lastDay);
        finish(body);
        audit.changed("body.closed", BodyRegister.KIND, body.code(), Map.of("last day", ""), Map.of("last day", lastDay));
    }

    /** Ends everything of a closed body with it; what was only to begin later does not happen. */
    void finish(Body body) {
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
        register.enter(body);
    }
}
