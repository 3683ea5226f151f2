package org.lifecourse.core.indicator.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.indicator.Scorecard;

/** The periods of a scorecard in words: its columns, and where earlier and later ones are shown. */
public record ScorecardPeriods(Scorecard card) {

    /** A column in words. */
    public record Column(String top, String below, boolean now) {
    }

    public List<Column> getColumns() {
        return card.columns().stream().map(column -> new Column(PeriodWords.top(column, card.scheme()), PeriodWords.below(column, card.scheme()),
                column.equals(card.current()))).toList();
    }

    /** Periods that can be chosen: last day to words. */
    public Map<String, String> getChoices() {
        var choices = new LinkedHashMap<String, String>();
        if (!card.ends().contains(card.current().end())) {
            choices.put(card.current().end().toString(), getNewest());
        }
        card.ends().forEach(end -> choices.put(end.toString(), PeriodWords.full(card.scheme().around(end), card.scheme())));
        return choices;
    }

    /** The period of the last column. */
    public String getNewest() {
        return PeriodWords.full(card.current(), card.scheme());
    }

    public LocalDate getEarlier() {
        return card.scheme().before(card.current()).end();
    }

    public LocalDate getLater() {
        return card.scheme().after(card.current()).end();
    }
}
