package org.lifecourse.governance.body;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;
import org.lifecourse.governance.GovernanceModule;
import org.lifecourse.governance.GovernancePermission;

/** Versions of terms of reference from a file ({@code body-terms.csv}). */
@Dependent
public class BodyTermsImportTarget implements ImportTarget {

    @Inject
    private BodyTermsService terms;

    @Override
    public String code() {
        return "body-terms";
    }

    @Override
    public String module() {
        return GovernanceModule.CODE;
    }

    @Override
    public String titleKey() {
        return "import.bodyTerms";
    }

    @Override
    public String permission() {
        return GovernancePermission.BODY_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("body_code", "body"), ImportColumn.required("version", "number"),
                ImportColumn.required("adopted_on", "adopted"), ImportColumn.optional("approved_by"), ImportColumn.required("text"));
    }

    @Override
    public Effect apply(ImportRow row) {
        var number = row.number("version");
        if (number == null) {
            throw RuleViolation.at("version", "terms.numberTooSmall");
        }
        return terms.putTerms(row.text("body_code"), number, row.day("adopted_on"), row.text("approved_by"), row.text("text"));
    }
}
