package org.lifecourse.core.indicator.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.lifecourse.core.indicator.Figure;
import org.lifecourse.core.indicator.IndicatorDetails;
import org.lifecourse.core.indicator.IndicatorRow;
import org.lifecourse.core.indicator.Period;
import org.lifecourse.core.indicator.PeriodScheme;
import org.lifecourse.core.indicator.Scorecard;
import org.lifecourse.core.web.Texts;

/** Figures for spreadsheets and programs. Small numbers leave only with people who may see the records behind them. */
record IndicatorExport(Predicate<IndicatorRow> seesRecords) {

    private boolean isSuppressed(IndicatorRow row, Figure figure) {
        return figure != null && !row.definition().smallNumbers() && figure.isSmall(row.definition().unit()) && !seesRecords.test(row);
    }

    private Object cell(IndicatorRow row, Figure figure) {
        if (isSuppressed(row, figure)) {
            return Texts.message("figure.suppressed");
        }
        return figure == null || figure.value() == null ? "" : row.definition().unit().shown(figure.value(), row.definition().decimals());
    }

    static List<String> header(Scorecard card) {
        var header = new ArrayList<>(List.of("Code", "Measure", "Unit"));
        card.columns().forEach(column -> header.add(PeriodWords.full(column, card.scheme())));
        header.addAll(List.of("Change", "Direction", "Judgement", "Target"));
        return header;
    }

    List<List<Object>> rows(Scorecard card) {
        return card.lines().stream().map(line -> row(card, line)).toList();
    }

    private List<Object> row(Scorecard card, Scorecard.Line line) {
        var row = line.indicator();
        var cells = new ArrayList<Object>(List.of(row.code(), row.definition().title(), Texts.word(row.definition().unit())));
        card.columns().forEach(column -> cells.add(cell(row, line.at(column))));
        var movement = isHidden(card, line) ? null : card.movement(line);
        cells.add(movement == null ? "" : movement.change());
        cells.add(movement == null ? "" : Texts.word(movement.direction()));
        cells.add(movement == null ? "" : Texts.word(movement.judgement()));
        cells.add(line.target() == null || line.target().target() == null ? Texts.message("target.none") : line.target().target());
        return cells;
    }

    /** A change would give away a figure that is suppressed. */
    private boolean isHidden(Scorecard card, Scorecard.Line line) {
        return card.columns().stream().anyMatch(column -> isSuppressed(line.indicator(), line.at(column)));
    }

    static List<String> header() {
        return List.of("Indicator", "Period start", "Period end", "Value", "Numerator", "Denominator", "Origin", "As of", "Frozen", "Definition",
                "Note");
    }

    List<List<Object>> rows(IndicatorDetails details) {
        var row = details.indicator();
        return details.figures().stream().map(figure -> {
            var hidden = isSuppressed(row, figure);
            return List.<Object>of(row.code(), figure.period().start(), figure.period().end(), cell(row, figure), hidden ? "" : text(figure.numerator()),
                    hidden ? "" : text(figure.denominator()), Texts.word(figure.origin()), Texts.moment(figure.asOf()),
                    figure.isFrozen() ? figure.frozenFor() : "", figure.definition(), figure.note());
        }).toList();
    }

    private static Object text(BigDecimal number) {
        return number == null ? "" : number;
    }

    JsonArrayBuilder indicators(List<IndicatorRow> rows) {
        var array = Json.createArrayBuilder();
        rows.forEach(row -> array.add(indicator(row)));
        return array;
    }

    private static JsonObjectBuilder indicator(IndicatorRow row) {
        var definition = row.definition();
        return Json.createObjectBuilder().add("code", row.code()).add("area", row.area()).add("scorecard", row.scorecard())
                .add("heading", row.heading()).add("title", definition.title()).add("meaning", definition.meaning())
                .add("numerator", definition.numerator()).add("denominator", definition.denominator()).add("unit", definition.unit().name())
                .add("decimals", definition.decimals()).add("polarity", definition.polarity().name()).add("periods", definition.scheme().name())
                .add("definition", definition.number()).add("validFrom", definition.validFrom().toString()).add("owner", definition.owner());
    }

    JsonObjectBuilder details(IndicatorDetails details) {
        var figures = Json.createArrayBuilder();
        details.figures().forEach(figure -> figures.add(figure(details.indicator(), figure)));
        var targets = Json.createArrayBuilder();
        details.targets().forEach(goal -> targets.add(number(Json.createObjectBuilder().add("from", goal.validFrom().toString()), "target",
                goal.target()).add("words", goal.words())));
        var benchmarks = Json.createArrayBuilder();
        details.benchmarks().forEach(one -> benchmarks.add(number(period(one.period()).add("comparator", one.comparator().name()), "value",
                one.value()).add("source", one.source())));
        return indicator(details.indicator()).add("figures", figures).add("targets", targets).add("benchmarks", benchmarks);
    }

    JsonObjectBuilder scorecard(Scorecard card) {
        var lines = Json.createArrayBuilder();
        for (var line : card.lines()) {
            var figures = Json.createArrayBuilder();
            card.columns().stream().map(line::at).filter(figure -> figure != null)
                    .forEach(figure -> figures.add(figure(line.indicator(), figure)));
            var movement = isHidden(card, line) ? null : card.movement(line);
            var object = indicator(line.indicator()).add("figures", figures);
            if (movement != null) {
                object.add("change", movement.change()).add("direction", movement.direction().name().toLowerCase(Locale.ROOT))
                        .add("judgement", movement.judgement().name().toLowerCase(Locale.ROOT));
            }
            lines.add(number(object, "target", line.target() == null ? null : line.target().target()));
        }
        var columns = Json.createArrayBuilder();
        card.columns().forEach(column -> columns.add(words(column, card.scheme())));
        return Json.createObjectBuilder().add("code", card.code()).add("title", card.title()).add("columns", columns).add("indicators", lines);
    }

    private JsonObjectBuilder figure(IndicatorRow row, Figure figure) {
        var hidden = isSuppressed(row, figure);
        var object = number(period(figure.period()), "value", hidden ? null : figure.value());
        number(object, "numerator", hidden ? null : figure.numerator());
        number(object, "denominator", hidden ? null : figure.denominator());
        return object.add("suppressed", hidden).add("origin", figure.origin().name()).add("asOf", figure.asOf().toString())
                .add("frozen", figure.isFrozen()).add("definition", figure.definition());
    }

    private static JsonObjectBuilder words(Period period, PeriodScheme scheme) {
        return period(period).add("words", PeriodWords.full(period, scheme));
    }

    private static JsonObjectBuilder period(Period period) {
        return Json.createObjectBuilder().add("start", period.start().toString()).add("end", period.end().toString());
    }

    private static JsonObjectBuilder number(JsonObjectBuilder object, String name, BigDecimal value) {
        return value == null ? object.addNull(name) : object.add(name, value);
    }
}
