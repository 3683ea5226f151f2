package org.lifecourse.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Organisations from a file, parents before their parts. */
@Dependent
class OrganisationImport implements ImportTarget {

    @Inject
    private OrganisationService service;

    @Override
    public String code() {
        return "organisation";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "ImportTarget.organisation";
    }

    @Override
    public String permission() {
        return Permissions.ORGANISATION_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("code"), ImportColumn.required("name"), ImportColumn.required("kind", "type"),
                ImportColumn.optional("parent_code", "parent"), ImportColumn.optional("opened_on", "opened"),
                ImportColumn.optional("closed_on", "closed"));
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.put(new OrganisationText(row.text("code"), row.text("name"), row.word("kind", OrganisationKind.class, null),
                row.text("parent_code"), row.day("opened_on"), row.day("closed_on")));
    }
}
