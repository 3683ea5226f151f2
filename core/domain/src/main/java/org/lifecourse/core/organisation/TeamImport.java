package org.lifecourse.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Teams from a file. */
@Dependent
class TeamImport implements ImportTarget {

    @Inject
    private OrganisationService service;

    @Override
    public String code() {
        return "team";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "ImportTarget.team";
    }

    @Override
    public String permission() {
        return Permissions.ORGANISATION_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("code"), ImportColumn.required("name"),
                ImportColumn.required("organisation_code", "organisation"), ImportColumn.required("service_area", "area"),
                ImportColumn.optional("locality_code", "locality"), ImportColumn.optional("capacity"));
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.put(new TeamText(row.text("code"), row.text("name"), row.text("organisation_code"), row.text("service_area"),
                row.text("locality_code"), row.number("capacity")));
    }
}
