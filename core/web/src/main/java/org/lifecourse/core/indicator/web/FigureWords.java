package org.lifecourse.core.indicator.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.lifecourse.core.indicator.Direction;
import org.lifecourse.core.indicator.Figure;
import org.lifecourse.core.indicator.IndicatorDefinition;
import org.lifecourse.core.indicator.Movement;
import org.lifecourse.core.indicator.Polarity;
import org.lifecourse.core.indicator.Unit;
import org.lifecourse.core.web.Texts;

/** How figures and their changes are written. */
final class FigureWords {

    private static final char MINUS = '\u2212';

    private FigureWords() {
    }

    static String of(Figure figure, IndicatorDefinition definition) {
        if (figure == null) {
            return Texts.message("figure.missing");
        }
        return figure.value() == null ? Texts.message("figure.none") : of(figure.value(), definition);
    }

    static String of(BigDecimal value, IndicatorDefinition definition) {
        return of(value, definition.unit(), definition.decimals());
    }

    static String of(BigDecimal value, Unit unit, int decimals) {
        return value == null ? "" : Texts.message("figure." + unit.name(), number(unit.shown(value, decimals), decimals));
    }

    /** A count, without decimals that it does not have. */
    static String count(BigDecimal value) {
        return value == null ? "" : number(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** How much it changed, with its sign: "42", "−20", "2 points"; empty where it did not. */
    static String change(Movement movement, IndicatorDefinition definition) {
        if (movement.direction() == Direction.LEVEL) {
            return "";
        }
        var number = number(movement.change(), definition.unit() == Unit.PERCENTAGE ? 0 : definition.decimals());
        if (definition.unit() != Unit.PERCENTAGE) {
            return number;
        }
        return Texts.message(BigDecimal.ONE.equals(movement.change().abs()) ? "movement.point" : "movement.points", number);
    }

    /** What the change means: better or worse, or only more or fewer. */
    static String meaning(Movement movement, IndicatorDefinition definition) {
        if (definition.polarity() == Polarity.NEITHER) {
            return Texts.message("movement." + movement.direction().name() + (definition.unit() == Unit.NUMBER ? ".number" : ".other"));
        }
        return Texts.message("movement." + movement.judgement().name());
    }

    private static String number(BigDecimal value, int decimals) {
        var symbols = new DecimalFormatSymbols(Locale.UK);
        symbols.setMinusSign(MINUS);
        return new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols).format(value);
    }
}
