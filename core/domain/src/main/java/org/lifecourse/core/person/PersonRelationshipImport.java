package org.lifecourse.core.person;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Families from a file: the person is the KIND of the other, both by any of their numbers. */
@Dependent
class PersonRelationshipImport implements ImportTarget {

    @Inject
    private FamilyService service;

    @Override
    public String code() {
        return "person-relationship";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "ImportTarget.person-relationship";
    }

    @Override
    public String permission() {
        return Permissions.PERSON_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("person"), ImportColumn.required("other"), ImportColumn.required("kind"),
                ImportColumn.optional("parental_responsibility", "pr"));
    }

    @Override
    public List<String> key() {
        return List.of("person", "other", "kind");
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.put(row.text("person"), new RelationshipText(row.text("other"), row.word("kind", RelationshipKind.class, null), false,
                Boolean.TRUE.equals(row.yes("parental_responsibility")), false, null));
    }
}
