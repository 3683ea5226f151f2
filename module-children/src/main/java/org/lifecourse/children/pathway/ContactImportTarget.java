package org.lifecourse.children.pathway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.children.ChildrenModule;
import org.lifecourse.children.ChildrenPermission;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Contacts with what was decided and what followed, from a file ({@code children-contacts.csv}). */
@Dependent
public class ContactImportTarget implements ImportTarget {

    @Inject
    private ContactIntakeService intake;

    @Override
    public String code() {
        return "children-contact";
    }

    @Override
    public String module() {
        return ChildrenModule.CODE;
    }

    @Override
    public String titleKey() {
        return "import.childrenContact";
    }

    @Override
    public String permission() {
        return ChildrenPermission.CONTACT_DECIDE;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("received_on", "received"), ImportColumn.required("child"), ImportColumn.optional("siblings"),
                ImportColumn.required("source"), ImportColumn.optional("source_name").atMost(200), ImportColumn.optional("agency_code"),
                ImportColumn.required("worry", "concern").atMost(4000), ImportColumn.required("consent"), ImportColumn.optional("decision"),
                ImportColumn.optional("decided_on"), ImportColumn.optional("reason").atMost(2000), ImportColumn.optional("lead_agency_code"),
                ImportColumn.optional("worker"), ImportColumn.optional("team_code"), ImportColumn.optional("plan_agreed_on"),
                ImportColumn.optional("outcomes"), ImportColumn.optional("review_on"), ImportColumn.optional("closed_on"),
                ImportColumn.optional("closing"), ImportColumn.optional("stepped_up_on"), ImportColumn.optional("stepped_up_to"),
                ImportColumn.optional("assessor"), ImportColumn.optional("checked_on"), ImportColumn.optional("referral_decided_on"),
                ImportColumn.optional("assessed_on"), ImportColumn.optional("authorised_on"), ImportColumn.optional("outcome"));
    }

    @Override
    public List<String> key() {
        return List.of("received_on", "child");
    }

    @Override
    public Effect apply(ImportRow row) {
        return intake.put(row) ? Effect.ADDED : Effect.SAME;
    }
}
