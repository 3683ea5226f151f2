package org.lifecourse.core.person;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** People from a file, by the number in the council's own books. */
@Dependent
class PersonImport implements ImportTarget {

    private static final int NAME = 200;

    @Inject
    private PersonIntakeService service;

    @Override
    public String code() {
        return "person";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "ImportTarget.person";
    }

    @Override
    public String permission() {
        return Permissions.PERSON_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("local_number", "local id", "person id").atMost(60),
                ImportColumn.optional("given_names", "forenames", "first name").atMost(NAME),
                ImportColumn.optional("family_name", "surname", "last name").atMost(NAME), ImportColumn.optional("preferred_name", "known as").atMost(NAME),
                ImportColumn.optional("born_on", "date of birth", "dob"), ImportColumn.optional("birth_precision"),
                ImportColumn.optional("expected_on", "expected date of birth"), ImportColumn.optional("died_on", "date of death"),
                ImportColumn.optional("sex", "gender"), ImportColumn.optional("nhs_number", "nhs"), ImportColumn.optional("upn"),
                ImportColumn.optional("address").atMost(400), ImportColumn.optional("postcode"), ImportColumn.optional("locality_code", "ward"),
                ImportColumn.optional("communication").atMost(500), ImportColumn.optional("interpreter"), ImportColumn.optional("ethnicity").atMost(10),
                ImportColumn.optional("language", "first_language").atMost(60), ImportColumn.optional("restricted_because").atMost(300),
                ImportColumn.optional("alert_kind"), ImportColumn.optional("alert_text").atMost(300));
    }

    @Override
    public List<String> key() {
        return List.of("local_number");
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.put(new PersonText(row.text("given_names"), row.text("family_name"), row.text("preferred_name"), row.day("born_on"),
                precision(row), row.day("expected_on"), row.day("died_on"), Sex.of(row.text("sex")), "", row.text("ethnicity"), row.text("language"),
                row.text("communication"), Boolean.TRUE.equals(row.yes("interpreter")), row.text("nhs_number"), row.text("upn"), row.text("local_number"),
                address(row)), row.text("restricted_because"), alert(row));
    }

    /** Without a word of its own: an expected day means unborn. */
    private static BirthPrecision precision(ImportRow row) {
        return row.word("birth_precision", BirthPrecision.class, row.day("expected_on") != null && row.day("born_on") == null ? BirthPrecision.UNBORN : null);
    }

    private static AddressText address(ImportRow row) {
        return row.text("address").isEmpty() ? null
                : new AddressText(AddressKind.HOME, row.text("address"), row.text("postcode"), row.text("locality_code"), false, null);
    }

    private static AlertText alert(ImportRow row) {
        return row.text("alert_text").isEmpty() ? null : new AlertText(row.word("alert_kind", AlertKind.class, AlertKind.OTHER), row.text("alert_text"), null);
    }
}
