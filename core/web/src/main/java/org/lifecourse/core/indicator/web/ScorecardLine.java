package org.lifecourse.core.indicator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifecourse.core.indicator.Direction;
import org.lifecourse.core.indicator.Figure;
import org.lifecourse.core.indicator.IndicatorDefinition;
import org.lifecourse.core.indicator.IndicatorDetails;
import org.lifecourse.core.indicator.Movement;
import org.lifecourse.core.indicator.Scorecard;
import org.lifecourse.core.web.Texts;

/**
 * A line of a scorecard in words.
 *
 * @param heading of its group where a group begins, else null
 * @param change signed, or null when there is nothing to compare
 * @param tone better, worse or neither
 */
public record ScorecardLine(String code, String heading, IndicatorDefinition definition, List<Cell> cells, String change, String icon, String meaning,
        String tone, Spark spark, String target, boolean chosen) {

    /** A figure under its column. */
    public record Cell(String column, String text, boolean now, boolean frozen) {
    }

    static List<ScorecardLine> of(Scorecard card, String chosen) {
        var lines = new ArrayList<ScorecardLine>();
        String heading = null;
        for (var line : card.lines()) {
            var own = line.indicator().heading();
            lines.add(of(card, line, own.equals(heading) || own.isBlank() ? null : own, line.indicator().code().equals(chosen)));
            heading = own;
        }
        return lines;
    }

    private static ScorecardLine of(Scorecard card, Scorecard.Line line, String heading, boolean chosen) {
        var definition = line.indicator().definition();
        var figures = card.columns().stream().map(line::at).toList();
        var cells = card.columns().stream().map(column -> new Cell(PeriodWords.top(column, card.scheme()),
                FigureWords.of(line.at(column), definition), column.equals(card.current()), line.at(column) != null && line.at(column).isFrozen()))
                .toList();
        var movement = card.movement(line);
        return new ScorecardLine(line.indicator().code(), heading, definition, cells,
                movement == null ? null : FigureWords.change(movement, definition), movement == null ? null : icon(movement),
                movement == null ? "" : FigureWords.meaning(movement, definition), movement == null ? "neither" : tone(movement),
                Spark.of(figures.stream().map(figure -> figure == null ? null : figure.value()).toList()),
                target(line.target(), line.at(card.current()), definition), chosen);
    }

    static String icon(Movement movement) {
        return movement.direction() == Direction.UP ? "up" : movement.direction() == Direction.DOWN ? "dn" : "minus";
    }

    private static String tone(Movement movement) {
        return movement.judgement().name().toLowerCase(Locale.ROOT);
    }

    /** The target with whether it is reached, or null where none is set. */
    static String target(IndicatorDetails.Goal goal, Figure figure, IndicatorDefinition definition) {
        if (goal == null || goal.target() == null) {
            return null;
        }
        var words = FigureWords.of(goal.target(), definition);
        var reached = figure == null || figure.value() == null ? null : definition.polarity().reaches(goal.target(), figure.value());
        if (reached == null) {
            return words;
        }
        return Texts.message(reached ? "target.reached" : "target.missed", words);
    }
}
