package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;
import org.lifecourse.send.SendPermission;

/** Advice asked and received from a file ({@code ehc-advice.csv}). */
@Dependent
public class EhcAdviceImportTarget implements ImportTarget {

    @Inject
    private EhcImportService imports;

    @Override
    public String code() {
        return "ehc-advice";
    }

    @Override
    public String module() {
        return EhcDiary.MODULE;
    }

    @Override
    public String titleKey() {
        return "import.ehc-advice";
    }

    @Override
    public String permission() {
        return SendPermission.EHC_REQUEST_EDIT;
    }

    @Override
    public List<String> key() {
        return List.of("request", "body");
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("request", "reference"), ImportColumn.required("body"), ImportColumn.optional("of_whom").atMost(200),
                ImportColumn.required("asked_on"), ImportColumn.optional("received_on"), ImportColumn.optional("not_known"),
                ImportColumn.optional("reminders"), ImportColumn.optional("reminded_on"), ImportColumn.optional("note").atMost(1000),
                ImportColumn.optional("exception_ground"), ImportColumn.optional("exception_from"), ImportColumn.optional("exception_to"),
                ImportColumn.optional("exception_agreed_on"), ImportColumn.optional("exception_evidence").atMost(1000));
    }

    @Override
    public Effect apply(ImportRow row) {
        var reminders = row.number("reminders");
        return imports.put(new EhcHistory.AdviceHistory(row.text("request"), row.word("body", AdviceBody.class, null), row.text("of_whom"),
                row.day("asked_on"), row.day("received_on"), Boolean.TRUE.equals(row.yes("not_known")), reminders == null ? 0 : reminders,
                row.day("reminded_on"), row.text("note"), EhcRequestImportTarget.lifting(row)));
    }
}
