package org.lifecourse.governance.body;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;
import org.lifecourse.governance.GovernanceModule;
import org.lifecourse.governance.GovernancePermission;

/** Seats and who sits on them from a file ({@code body-members.csv}). Neither person nor post makes a seat vacant. */
@Dependent
public class BodyMemberImportTarget implements ImportTarget {

    @Inject
    private MembershipService members;

    @Override
    public String code() {
        return "body-member";
    }

    @Override
    public String module() {
        return GovernanceModule.CODE;
    }

    @Override
    public String titleKey() {
        return "import.bodyMember";
    }

    @Override
    public String permission() {
        return GovernancePermission.BODY_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("body_code", "body"), ImportColumn.required("seat"), ImportColumn.optional("person_name", "person"),
                ImportColumn.optional("post_code", "post"), ImportColumn.optional("organisation_code", "organisation"),
                ImportColumn.optional("role"), ImportColumn.optional("voting", "vote"), ImportColumn.required("from_date", "from"),
                ImportColumn.optional("to_date", "to"), ImportColumn.optional("substitute_name", "substitute"));
    }

    @Override
    public Effect apply(ImportRow row) {
        return members.put(row.text("body_code"), new MemberText(row.text("seat"), row.text("person_name"), row.text("post_code"),
                row.text("organisation_code"), row.word("role", MemberRole.class, MemberRole.MEMBER), Boolean.TRUE.equals(row.yes("voting")),
                row.day("from_date"), row.day("to_date"), row.text("substitute_name")));
    }
}
