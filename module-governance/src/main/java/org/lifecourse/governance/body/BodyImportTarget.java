package org.lifecourse.governance.body;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;
import org.lifecourse.governance.GovernanceModule;
import org.lifecourse.governance.GovernancePermission;

/** Boards and groups from a file ({@code bodies.csv}). */
@Dependent
public class BodyImportTarget implements ImportTarget {

    @Inject
    private BodyRecordService bodies;

    @Override
    public String code() {
        return "body";
    }

    @Override
    public String module() {
        return GovernanceModule.CODE;
    }

    @Override
    public String titleKey() {
        return "import.body";
    }

    @Override
    public String permission() {
        return GovernancePermission.BODY_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("code"), ImportColumn.required("name"), ImportColumn.optional("short_name"),
                ImportColumn.required("legal_nature", "nature"), ImportColumn.optional("organisation_code", "organisation"),
                ImportColumn.required("established_on", "established"), ImportColumn.optional("established_as_written"),
                ImportColumn.optional("closed_on", "closed"), ImportColumn.optional("purpose"), ImportColumn.optional("role", "roles"),
                ImportColumn.optional("frequency", "meets"), ImportColumn.optional("quorum"), ImportColumn.optional("voting"),
                ImportColumn.optional("legal_basis"), ImportColumn.optional("clerk_post_code", "clerk"),
                ImportColumn.optional("source_page", "source"));
    }

    @Override
    public Effect apply(ImportRow row) {
        return bodies.put(new BodyText(row.text("code"), row.day("established_on"), row.text("established_as_written"),
                row.text("organisation_code"), row.text("name"), row.text("short_name"), row.word("legal_nature", LegalNature.class, null),
                row.text("purpose"), row.list("role"), row.text("frequency"), row.text("quorum"), row.text("voting"),
                row.text("legal_basis"), row.text("clerk_post_code"), row.text("source_page")), row.day("closed_on"));
    }
}
