package org.lifecourse.core.indicator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.indicator.IndicatorEditService;
import org.lifecourse.core.web.Days;
import org.lifecourse.core.web.Done;

/** Writes beside a figure of the indicator that is shown what is behind it. */
@Named
@ViewScoped
public class IndicatorCommentBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IndicatorEditService service;
    @Inject
    private IndicatorViewBean shown;

    private String period;
    private String words;

    public boolean isAllowed() {
        return !shown.getDetails().figures().isEmpty() && service.mayComment(shown.getCode());
    }

    /** Periods with a figure, newest first: words to last day. */
    public Map<String, String> getPeriods() {
        var periods = new LinkedHashMap<String, String>();
        shown.getEnds().forEach((end, said) -> periods.put(said, end));
        return periods;
    }

    public String save() {
        service.comment(shown.getCode(), Days.of(period), words);
        Done.say("scorecards_indicator.commented");
        return shown.here();
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
