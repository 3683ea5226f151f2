package org.lifecourse.core.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifecourse.core.RuleViolation;

/**
 * Which heading of a file stands for which column of a target.
 *
 * @param positions place of the heading by name of the column; a column without a heading is absent
 */
public record ColumnMapping(Map<String, Integer> positions) {

    public ColumnMapping {
        positions = new LinkedHashMap<>(positions);
    }

    /** Finds the headings of the columns by name, then by their other names, whatever the case, spaces, hyphens and underscores. */
    static ColumnMapping matched(List<ImportColumn> columns, List<String> headings) {
        var places = new HashMap<String, Integer>();
        IntStream.range(0, headings.size()).forEach(place -> places.putIfAbsent(plain(headings.get(place)), place));
        var found = new LinkedHashMap<String, Integer>();
        for (var column : columns) {
            var place = places.get(plain(column.name()));
            if (place != null) {
                found.put(column.name(), place);
            }
        }
        for (var column : columns) {
            column.aliases().stream().map(alias -> places.get(plain(alias))).filter(place -> place != null && !found.containsValue(place))
                    .findFirst().ifPresent(place -> found.putIfAbsent(column.name(), place));
        }
        return new ColumnMapping(found);
    }

    static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    /** Names of required columns that have no heading. */
    List<String> missing(List<ImportColumn> columns) {
        return columns.stream().filter(ImportColumn::required).map(ImportColumn::name).filter(name -> !positions.containsKey(name)).toList();
    }

    /** Headings that nothing is read from. */
    List<String> unused(List<String> headings) {
        return IntStream.range(0, headings.size()).filter(place -> !positions.containsValue(place)).mapToObj(headings::get).toList();
    }

    /**
     * One row by the names of the columns.
     *
     * @param headings how many headings the file has
     * @throws RuleViolation when a cell is missing where the column needs one, or is too long, or stands outside the headings
     */
    ImportRow row(List<ImportColumn> columns, int headings, int line, List<String> cells) {
        if (cells.stream().skip(headings).anyMatch(cell -> !cell.isBlank())) {
            throw new RuleViolation("import.moreCellsThanHeadings", cells.size(), headings);
        }
        var values = new HashMap<String, String>();
        positions.forEach((column, place) -> values.put(column, place < cells.size() ? cells.get(place) : ""));
        var row = new ImportRow(line, values);
        for (var column : columns) {
            var text = row.text(column.name());
            if (column.required() && text.isEmpty()) {
                throw RuleViolation.at(column.name(), "import.needsValue");
            }
            if (column.longest() > 0 && text.length() > column.longest()) {
                throw RuleViolation.at(column.name(), "import.longerThan", text.length(), column.longest());
            }
        }
        return row;
    }

    String asText() {
        var parts = new ArrayList<String>();
        positions.forEach((column, place) -> {
            parts.add(column);
            parts.add(place.toString());
        });
        return TextLine.of(parts);
    }

    static ColumnMapping read(String text) {
        var parts = TextLine.read(text);
        var positions = new LinkedHashMap<String, Integer>();
        for (var i = 0; i + 1 < parts.size(); i += 2) {
            positions.put(parts.get(i), Integer.valueOf(parts.get(i + 1)));
        }
        return new ColumnMapping(positions);
    }
}
