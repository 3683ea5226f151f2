package org.lifecourse.core.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Accounts from a file. They get no password: an administrator gives each its first one. */
@Dependent
class StaffImport implements ImportTarget {

    @Inject
    private StaffAdministrationService service;

    @Override
    public String code() {
        return "staff";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "ImportTarget.staff";
    }

    @Override
    public String permission() {
        return Permissions.STAFF_ADMINISTER;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("username", "user name", "login"), ImportColumn.required("display_name", "name"),
                ImportColumn.optional("email", "e-mail", "email address"), ImportColumn.optional("organisation_code", "organisation"),
                ImportColumn.optional("team_code", "team"), ImportColumn.optional("job_title", "job title"));
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.put(new StaffText(row.text("username"), row.text("display_name"), row.text("email"), row.text("organisation_code"),
                row.text("team_code"), row.text("job_title")));
    }

    @Override
    public void afterUndo() {
        service.accessMustStand();
    }
}
