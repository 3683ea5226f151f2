package org.lifecourse.core.indicator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.indicator.Figure;
import org.lifecourse.core.indicator.IndicatorComputationService;
import org.lifecourse.core.indicator.IndicatorDefinition;
import org.lifecourse.core.indicator.IndicatorDetails;
import org.lifecourse.core.indicator.IndicatorService;
import org.lifecourse.core.indicator.Period;
import org.lifecourse.core.web.Days;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.Texts;

/** An indicator: its chart and figures, what it means, its target, and how others stand. */
@Named
@ViewScoped
public class IndicatorViewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IndicatorService service;
    @Inject
    private IndicatorComputationService computation;

    private String code;
    private String to;
    private transient IndicatorDetails details;
    private transient ProcessPicture picture;

    /** A figure of the history, in words. */
    public record Line(String period, String value, String numerator, String denominator, Figure figure) {
    }

    public void load() {
        getDetails();
    }

    public IndicatorDetails getDetails() {
        if (details == null) {
            details = service.details(code);
        }
        return details;
    }

    public IndicatorDefinition getDefinition() {
        return getDetails().indicator().definition();
    }

    public ProcessPicture getPicture() {
        if (picture == null) {
            picture = ProcessPicture.of(getDetails(), Days.of(to));
        }
        return picture;
    }

    public String getTally() {
        return Texts.message("chart.signals", getPicture().signals().size());
    }

    public List<Line> getReplaced() {
        return getDetails().replaced().stream().map(this::line).toList();
    }

    private Line line(Figure figure) {
        return new Line(words(figure.period()), FigureWords.of(figure, getDefinition()), FigureWords.count(figure.numerator()),
                FigureWords.count(figure.denominator()), figure);
    }

    public Line getLatest() {
        return getDetails().latest() == null ? null : line(getDetails().latest());
    }

    public List<BenchmarkWords> getRanks() {
        return BenchmarkWords.of(getDetails());
    }

    public String number(BigDecimal value) {
        return FigureWords.of(value, getDefinition());
    }

    public String words(Period of) {
        return PeriodWords.full(of, getDefinition().scheme());
    }

    public String wordsOf(LocalDate end) {
        return words(getDefinition().scheme().around(end));
    }

    /** Periods up to which the chart can be drawn: last day to words. */
    public Map<String, String> getEnds() {
        var ends = new LinkedHashMap<String, String>();
        var figures = getDetails().figures();
        for (var i = figures.size() - 1; i >= 0; i--) {
            ends.put(figures.get(i).period().end().toString(), words(figures.get(i).period()));
        }
        return ends;
    }

    public boolean isMayOpenRecords() {
        return isComputable() && service.mayOpenRecords(code);
    }

    public boolean isComputable() {
        return computation.computable().contains(code);
    }

    public String compute() {
        Done.say("scorecards_view.computed", computation.compute(code));
        return here();
    }

    /** This page, shown anew. */
    String here() {
        return "/scorecards/indicator?indicator=" + code + "&faces-redirect=true";
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
