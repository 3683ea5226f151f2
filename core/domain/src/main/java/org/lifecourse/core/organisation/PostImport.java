package org.lifecourse.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Posts from a file. */
@Dependent
class PostImport implements ImportTarget {

    @Inject
    private PostService service;

    @Override
    public String code() {
        return "post";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "ImportTarget.post";
    }

    @Override
    public String permission() {
        return Permissions.ORGANISATION_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("code"), ImportColumn.required("title"),
                ImportColumn.optional("organisation_code", "organisation"), ImportColumn.optional("team_code", "team"),
                ImportColumn.optional("statutory"), ImportColumn.required("service_area", "area"));
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.put(new PostText(row.text("code"), row.text("title"), row.text("organisation_code"), row.text("team_code"),
                Boolean.TRUE.equals(row.yes("statutory")), row.text("service_area")));
    }
}
