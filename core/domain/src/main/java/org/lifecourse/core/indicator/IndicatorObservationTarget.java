package org.lifecourse.core.indicator;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Figures from a file. */
@Dependent
class IndicatorObservationTarget implements ImportTarget {

    @Inject
    private IndicatorEditService service;

    @Override
    public String code() {
        return "indicator-observation";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "import.target.indicatorObservation";
    }

    @Override
    public String permission() {
        return Permissions.INDICATOR_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("indicator", "code").atMost(80),
                ImportColumn.required("period_start", "from"),
                ImportColumn.required("period_end", "to"),
                ImportColumn.optional("value", "figure"),
                ImportColumn.optional("numerator"),
                ImportColumn.optional("denominator"),
                ImportColumn.optional("note").atMost(500));
    }

    @Override
    public List<String> key() {
        return List.of("indicator", "period_start", "period_end");
    }

    @Override
    public Effect apply(ImportRow row) {
        var outcome = service.recordFigure(new FigureText(row.text("indicator"), row.day("period_start"), row.day("period_end"),
                Decimals.of(row, "value"), Decimals.of(row, "numerator"), Decimals.of(row, "denominator"), row.text("note")));
        return switch (outcome) {
            case ADDED -> Effect.ADDED;
            case REPLACED -> Effect.CHANGED;
            case SAME, KEPT -> Effect.SAME;
        };
    }
}
