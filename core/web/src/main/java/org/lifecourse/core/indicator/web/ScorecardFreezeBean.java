package org.lifecourse.core.indicator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lifecourse.core.indicator.IndicatorEditService;
import org.lifecourse.core.indicator.IndicatorService;
import org.lifecourse.core.indicator.Scorecard;
import org.lifecourse.core.web.Days;
import org.lifecourse.core.web.Done;

/** Freezing the figures of a table as they were published. */
@Named
@ViewScoped
public class ScorecardFreezeBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IndicatorService reading;
    @Inject
    private IndicatorEditService service;

    private String code;
    private String to;
    private String reason;
    private transient Scorecard card;

    public void load() {
        service.mustMayFreeze(getCard().area());
    }

    public Scorecard getCard() {
        if (card == null) {
            card = reading.scorecard(code, Days.of(to));
        }
        return card;
    }

    public List<String> getPeriods() {
        return getCard().columns().stream().map(column -> PeriodWords.full(column, getCard().scheme())).toList();
    }

    /** How many figures would be frozen. */
    public long getOpen() {
        return getCard().lines().stream().flatMap(line -> getCard().columns().stream().map(line::at))
                .filter(figure -> figure != null && !figure.isFrozen()).count();
    }

    public String freeze() {
        var end = getCard().current().end();
        var frozen = service.freeze(code, end, reason);
        Done.say("scorecards_freeze.done", frozen);
        return "/scorecards/view?card=" + code + "&to=" + end + "&faces-redirect=true";
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
