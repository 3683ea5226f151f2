package org.lifecourse.core.indicator.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.indicator.Figure;
import org.lifecourse.core.indicator.IndicatorComputation.IndicatorRecord;
import org.lifecourse.core.indicator.IndicatorComputationService;
import org.lifecourse.core.indicator.IndicatorDetails;
import org.lifecourse.core.indicator.IndicatorService;
import org.lifecourse.core.indicator.Period;
import org.lifecourse.core.web.Days;

/** The records behind a figure. */
@Named
@RequestScoped
public class IndicatorRecordsBean {

    @Inject
    private IndicatorService service;
    @Inject
    private IndicatorComputationService computation;

    private String code;
    private String to;
    private IndicatorDetails details;
    private Period period;
    private List<IndicatorRecord> records;

    public void load() {
        details = service.details(code);
        var day = Days.of(to);
        var scheme = details.indicator().definition().scheme();
        var last = details.latest();
        period = day != null ? scheme.around(day) : last != null ? last.period() : scheme.around(details.indicator().definition().validFrom());
        records = computation.records(code, period.end());
    }

    public String getWords() {
        return PeriodWords.full(period, details.indicator().definition().scheme());
    }

    /** The figure that stands for the period, in words. */
    public String getValue() {
        return FigureWords.of(figure(), details.indicator().definition());
    }

    private Figure figure() {
        return details.figures().stream().filter(figure -> figure.period().equals(period)).findFirst().orElse(null);
    }

    public long getCounted() {
        return records.stream().filter(IndicatorRecord::counted).count();
    }

    public IndicatorDetails getDetails() {
        return details;
    }

    public List<IndicatorRecord> getRecords() {
        return records;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
