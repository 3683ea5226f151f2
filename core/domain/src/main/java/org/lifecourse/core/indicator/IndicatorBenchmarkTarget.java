package org.lifecourse.core.indicator;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** What others reached, from a file. */
@Dependent
class IndicatorBenchmarkTarget implements ImportTarget {

    @Inject
    private IndicatorEditService service;

    @Override
    public String code() {
        return "indicator-benchmark";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "import.target.indicatorBenchmark";
    }

    @Override
    public String permission() {
        return Permissions.INDICATOR_EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("indicator", "code").atMost(80),
                ImportColumn.required("comparator"),
                ImportColumn.required("period_start", "from"),
                ImportColumn.required("period_end", "to"),
                ImportColumn.required("value"),
                ImportColumn.optional("lower_quartile"),
                ImportColumn.optional("median"),
                ImportColumn.optional("upper_quartile"),
                ImportColumn.optional("source").atMost(300));
    }

    @Override
    public List<String> key() {
        return List.of("indicator", "comparator", "period_start");
    }

    @Override
    public Effect apply(ImportRow row) {
        return service.recordBenchmark(row.text("indicator"), new IndicatorDetails.Benchmark(row.word("comparator", Comparator.class, null),
                new Period(row.day("period_start"), row.day("period_end")), Decimals.of(row, "value"), Decimals.of(row, "lower_quartile"),
                Decimals.of(row, "median"), Decimals.of(row, "upper_quartile"), row.text("source"))) ? Effect.ADDED : Effect.SAME;
    }
}
