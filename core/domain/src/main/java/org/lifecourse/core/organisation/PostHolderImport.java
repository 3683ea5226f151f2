package org.lifecourse.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Holders of posts from a file, earliest first. */
@Dependent
class PostHolderImport implements ImportTarget {

    @Inject
    private PostService service;

    @Override
    public String code() {
        return "post-holder";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "ImportTarget.post-holder";
    }

    @Override
    public String permission() {
        return Permissions.ORGANISATION_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("post_code", "post"), ImportColumn.required("holder_name", "holder"),
                ImportColumn.optional("staff_username", "username"), ImportColumn.required("from_date", "from"),
                ImportColumn.optional("to_date", "to"));
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.putHolder(row.text("post_code"), new HolderText(row.text("holder_name"), row.text("staff_username"),
                row.day("from_date"), row.day("to_date")));
    }
}
