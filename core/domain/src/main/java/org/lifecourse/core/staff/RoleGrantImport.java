package org.lifecourse.core.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Grants of roles from a file; an empty scope means everywhere. */
@Dependent
class RoleGrantImport implements ImportTarget {

    @Inject
    private StaffAdministrationService service;

    @Override
    public String code() {
        return "role-grant";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "ImportTarget.role-grant";
    }

    @Override
    public String permission() {
        return Permissions.STAFF_ADMINISTER;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("username", "user name", "login"), ImportColumn.required("role"),
                ImportColumn.optional("service_area", "area"), ImportColumn.optional("team_code", "team"),
                ImportColumn.optional("locality_code", "locality"), ImportColumn.required("from_date", "from"),
                ImportColumn.optional("to_date", "to"));
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.putGrant(row.text("username"), new GrantText(row.text("role"), row.text("service_area"), row.text("team_code"),
                row.text("locality_code"), row.day("from_date"), row.day("to_date")));
    }

    @Override
    public void afterUndo() {
        service.accessMustStand();
    }
}
