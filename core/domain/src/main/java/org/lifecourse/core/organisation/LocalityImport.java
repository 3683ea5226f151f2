package org.lifecourse.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Places from a file, wider ones first. */
@Dependent
class LocalityImport implements ImportTarget {

    @Inject
    private OrganisationService service;

    @Override
    public String code() {
        return "locality";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "ImportTarget.locality";
    }

    @Override
    public String permission() {
        return Permissions.ORGANISATION_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("code"), ImportColumn.required("name"), ImportColumn.required("kind", "type"),
                ImportColumn.optional("parent_code", "parent"));
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.put(new LocalityText(row.text("code"), row.text("name"), row.word("kind", LocalityKind.class, null),
                row.text("parent_code")));
    }
}
