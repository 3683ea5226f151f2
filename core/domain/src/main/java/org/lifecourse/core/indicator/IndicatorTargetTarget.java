package org.lifecourse.core.indicator;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Targets from a file; an empty one says that none is set. */
@Dependent
class IndicatorTargetTarget implements ImportTarget {

    @Inject
    private IndicatorEditService service;

    @Override
    public String code() {
        return "indicator-target";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "import.target.indicatorTarget";
    }

    @Override
    public String permission() {
        return Permissions.INDICATOR_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("indicator", "code").atMost(80),
                ImportColumn.required("valid_from", "from"),
                ImportColumn.optional("target"),
                ImportColumn.optional("words", "note").atMost(300));
    }

    @Override
    public List<String> key() {
        return List.of("indicator", "valid_from");
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.recordTarget(row.text("indicator"),
                new IndicatorDetails.Goal(row.day("valid_from"), Decimals.of(row, "target"), row.text("words"))) ? Effect.ADDED : Effect.SAME;
    }
}
