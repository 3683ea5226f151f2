package org.lifecourse.governance.body;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.governance.GovernancePermission;

/** The terms of reference of boards and groups, version by version. */
@ApplicationService
public class BodyTermsService {

    @Inject
    private BodyRepository repository;
    @Inject
    private BodyRowRepository rows;
    @Inject
    private BodyRegister register;
    @Inject
    private AuditTrail audit;

    /** All versions of the terms of reference, newest first. */
    @RequiresPermission(GovernancePermission.BODY_VIEW)
    public List<TermsRow> terms(String code) {
        register.mayView();
        return rows.findTerms(register.find(code).id(), null);
    }

    /** Adopts the next version of the terms of reference. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public int adoptTerms(String code, long seenVersion, LocalDate on, String approvedBy, String text) {
        var body = register.toChange(code, seenVersion);
        var number = repository.findTerms(body.id()).stream().mapToInt(TermsOfReference::number).max().orElse(0) + 1;
        adopt(body, number, on, approvedBy, text);
        body.changed();
        return number;
    }

    private void adopt(Body body, int number, LocalDate on, String approvedBy, String text) {
        var terms = TermsOfReference.adopted(body.id(), number, on, approvedBy, text);
        mustFit(body, number, on);
        repository.add(terms);
        audit.changed("body.terms-adopted", BodyRegister.KIND, body.code(), null, values(terms));
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

    /** Adds the version of a row, or corrects the one with this number. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public Effect putTerms(String code, int number, LocalDate on, String approvedBy, String text) {
        register.mayEdit();
        var body = register.find("body_code", code);
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
        audit.changed("body.terms-corrected", BodyRegister.KIND, code, before, values(terms));
        return Effect.CHANGED;
    }

    private static Map<String, Object> values(TermsOfReference terms) {
        var values = new LinkedHashMap<String, Object>();
        values.put("version", terms.number());
        values.put("adopted on", terms.adoptedOn());
        values.put("approved by", terms.approvedBy());
        values.put("text", terms.text());
        return values;
    }
}
