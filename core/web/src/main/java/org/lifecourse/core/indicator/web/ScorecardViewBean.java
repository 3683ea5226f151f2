package org.lifecourse.core.indicator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lifecourse.core.indicator.Figure;
import org.lifecourse.core.indicator.IndicatorComputationService;
import org.lifecourse.core.indicator.IndicatorDetails;
import org.lifecourse.core.indicator.IndicatorService;
import org.lifecourse.core.indicator.Scorecard;
import org.lifecourse.core.web.Days;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.Texts;

/** A table of figures, with the chart of one of its lines below. */
@Named
@ViewScoped
public class ScorecardViewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IndicatorService service;
    @Inject
    private IndicatorComputationService computation;

    private String code;
    private String to;
    private String chosen;
    private transient Scorecard card;
    private transient List<ScorecardLine> lines;
    private transient ProcessPicture picture;
    private transient IndicatorDetails detail;

    public void load() {
        getCard();
    }

    public Scorecard getCard() {
        if (card == null) {
            card = service.scorecard(code, Days.of(to));
        }
        return card;
    }

    /** The columns, and where other ones are shown. */
    public ScorecardPeriods getPeriods() {
        return new ScorecardPeriods(getCard());
    }

    public List<ScorecardLine> getLines() {
        if (lines == null) {
            lines = ScorecardLine.of(getCard(), getChosen());
        }
        return lines;
    }

    /** The chart below: of the line that was asked for, else of the first that has months behind it, else of the first. */
    public ProcessPicture getPicture() {
        if (picture == null && !getCard().lines().isEmpty()) {
            picture = ProcessPicture.of(getDetail(), card.current().end());
        }
        return picture;
    }

    public IndicatorDetails getDetail() {
        if (detail == null) {
            detail = service.chartOf(getChosen());
        }
        return detail;
    }

    /** The newest comment up to the last column on what the chart shows, or null. */
    public IndicatorDetails.Comment getComment() {
        return getDetail().comments().stream().filter(one -> !one.periodEnd().isAfter(getCard().current().end())).findFirst().orElse(null);
    }

    private String getChosen() {
        if (chosen == null || chosen.isBlank()) {
            chosen = getCard().lines().stream().map(line -> line.indicator().code()).filter(line -> service.hasMonths(line)).findFirst()
                    .orElseGet(() -> getCard().lines().stream().findFirst().map(line -> line.indicator().code()).orElse(null));
        }
        return chosen;
    }

    /** Why the newest column was frozen, or null. */
    public String getFrozenFor() {
        return getCard().lines().stream().map(line -> line.at(card.current())).filter(figure -> figure != null && figure.isFrozen())
                .map(Figure::frozenFor).findFirst().orElse(null);
    }

    /** Whether this module computes a line of the table. */
    public boolean isComputable() {
        var here = computation.computable();
        return getCard().lines().stream().anyMatch(line -> here.contains(line.indicator().code()));
    }

    public String compute() {
        var here = computation.computable();
        var changed = getCard().lines().stream().map(line -> line.indicator().code()).filter(here::contains).mapToInt(computation::compute).sum();
        Done.say("scorecards_view.computed", changed);
        return "/scorecards/view?card=" + code + "&faces-redirect=true";
    }

    /** How many signals the chart has, in words. */
    public String getTally() {
        return Texts.message("chart.signals", getPicture().signals().size());
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

    public String getChart() {
        return chosen;
    }

    public void setChart(String chart) {
        this.chosen = chart;
    }
}
