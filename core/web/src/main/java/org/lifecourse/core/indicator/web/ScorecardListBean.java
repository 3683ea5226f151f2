package org.lifecourse.core.indicator.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.indicator.IndicatorRow;
import org.lifecourse.core.indicator.IndicatorService;
import org.lifecourse.core.indicator.Scorecard;
import org.lifecourse.core.web.Texts;

/** The scorecards of the service area, and all its indicators with a search. */
@Named
@RequestScoped
public class ScorecardListBean {

    @Inject
    private IndicatorService service;
    @Inject
    private IndicatorArea area;

    private String words;
    private List<Scorecard.Entry> cards;
    private List<IndicatorRow> indicators;

    public List<Scorecard.Entry> getCards() {
        if (cards == null) {
            cards = service.scorecards(area.code());
        }
        return cards;
    }

    public List<IndicatorRow> getIndicators() {
        if (indicators == null) {
            var wanted = words == null ? "" : words.strip().toLowerCase(Locale.UK);
            indicators = service.indicators(area.code()).stream().filter(row -> wanted.isEmpty()
                    || row.definition().title().toLowerCase(Locale.UK).contains(wanted)
                    || row.definition().meaning().toLowerCase(Locale.UK).contains(wanted) || row.code().contains(wanted)).toList();
        }
        return indicators;
    }

    /** Whether figures of several service areas stand in the list. */
    public boolean isMixed() {
        return area.isEverything();
    }

    public String area(String code) {
        return Texts.word(ServiceArea.of(code));
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
