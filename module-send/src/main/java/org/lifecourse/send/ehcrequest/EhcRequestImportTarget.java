package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;
import org.lifecourse.send.SendPermission;

/** Requests from a file ({@code ehc-requests.csv}). */
@Dependent
public class EhcRequestImportTarget implements ImportTarget {

    @Inject
    private EhcImportService imports;

    @Override
    public String code() {
        return "ehc-request";
    }

    @Override
    public String module() {
        return EhcDiary.MODULE;
    }

    @Override
    public String titleKey() {
        return "import.ehc-request";
    }

    @Override
    public String permission() {
        return SendPermission.EHC_REQUEST_EDIT;
    }

    @Override
    public List<String> key() {
        return List.of("reference");
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("reference").atMost(20), ImportColumn.required("person"), ImportColumn.required("received_on", "received"),
                ImportColumn.required("source", "requested_by"), ImportColumn.optional("setting", "school").atMost(200),
                ImportColumn.required("reason").atMost(4000), ImportColumn.optional("caseworker"), ImportColumn.optional("decided_on"),
                ImportColumn.optional("assess"), ImportColumn.optional("decision_reason").atMost(4000), ImportColumn.optional("draft_on"),
                ImportColumn.optional("replied_on"), ImportColumn.optional("final_on"), ImportColumn.optional("no_plan_on"),
                ImportColumn.optional("no_plan_reason").atMost(4000), ImportColumn.optional("withdrawn_on"),
                ImportColumn.optional("withdrawn_because").atMost(2000), ImportColumn.optional("exception_ground"),
                ImportColumn.optional("exception_from"), ImportColumn.optional("exception_to"), ImportColumn.optional("exception_agreed_on"),
                ImportColumn.optional("exception_evidence").atMost(1000));
    }

    @Override
    public Effect apply(ImportRow row) {
        return imports.put(new EhcHistory(row.text("reference"), row.text("person"), row.day("received_on"),
                row.word("source", RequestSource.class, null), row.text("setting"), row.text("reason"), row.text("caseworker"),
                row.day("decided_on"), row.yes("assess"), row.text("decision_reason"), row.day("draft_on"), row.day("replied_on"),
                row.day("final_on"), row.day("no_plan_on"), row.text("no_plan_reason"), row.day("withdrawn_on"), row.text("withdrawn_because"),
                lifting(row)));
    }

    static EhcHistory.Lifting lifting(ImportRow row) {
        return row.text("exception_ground").isEmpty() ? null : new EhcHistory.Lifting(row.text("exception_ground"), row.day("exception_from"),
                row.day("exception_to"), row.day("exception_agreed_on"), row.text("exception_evidence"));
    }
}
