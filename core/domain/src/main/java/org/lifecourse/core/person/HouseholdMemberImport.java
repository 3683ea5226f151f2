package org.lifecourse.core.person;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Who lives together, from a file. */
@Dependent
class HouseholdMemberImport implements ImportTarget {

    @Inject
    private FamilyService service;

    @Override
    public String code() {
        return "household-member";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "ImportTarget.household-member";
    }

    @Override
    public String permission() {
        return Permissions.PERSON_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("household").atMost(200), ImportColumn.required("person"), ImportColumn.optional("from", "from_date"));
    }

    @Override
    public List<String> key() {
        return List.of("household", "person");
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.putMember(row.text("person"), row.text("household"), row.day("from"));
    }
}
