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

/** Lines between boards and groups from a file ({@code body-links.csv}). */
@Dependent
public class BodyLinkImportTarget implements ImportTarget {

    @Inject
    private BodyLineService lines;

    @Override
    public String code() {
        return "body-link";
    }

    @Override
    public String module() {
        return GovernanceModule.CODE;
    }

    @Override
    public String titleKey() {
        return "import.bodyLink";
    }

    @Override
    public String permission() {
        return GovernancePermission.BODY_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("from_body", "body"), ImportColumn.required("to_body", "parent"), ImportColumn.required("kind"),
                ImportColumn.required("from_date", "from"), ImportColumn.optional("to_date", "to"));
    }

    @Override
    public Effect apply(ImportRow row) {
        var kind = row.word("kind", LinkKind.class, null);
        if (kind == null) {
            throw RuleViolation.at("kind", "bodyLink.needsKind");
        }
        return lines.putLine(row.text("from_body"), kind, row.text("to_body"), row.day("from_date"), row.day("to_date"));
    }
}
