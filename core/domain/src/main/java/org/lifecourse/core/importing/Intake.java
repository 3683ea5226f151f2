package org.lifecourse.core.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.lifecourse.core.RuleViolation;

/**
 * Takes the lines of a file, whatever its format, as they are read: the first is the heading, the others are rows.
 *
 * <p>Holds the limits, so that a file that is too big is noticed while it is read and nothing large is ever held. Rows are handed on in batches.
 */
final class Intake {

    static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 60;
    static final int LONGEST_CELL = 20_000;
    private static final int BATCH = 500;

    /** A row as it stood in the file. */
    record Line(int number, List<String> cells) {
    }

    private final Consumer<List<Line>> store;
    private final List<Line> batch = new ArrayList<>();
    private List<String> headings;
    private int rows;

    Intake(Consumer<List<Line>> store) {
        this.store = store;
    }

    /**
     * @param number line in the file, counted from 1
     * @throws RuleViolation when a limit is passed or the headings cannot be told apart
     */
    void line(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (cells.size() > MOST_COLUMNS && cells.stream().skip(MOST_COLUMNS).anyMatch(cell -> !cell.isBlank())) {
            throw RuleViolation.at("file", "import.tooManyColumns", number, MOST_COLUMNS);
        }
        for (var place = 0; place < cells.size(); place++) {
            if (cells.get(place).length() > LONGEST_CELL) {
                throw RuleViolation.at("file", "import.cellTooLong", number, place + 1, LONGEST_CELL);
            }
        }
        if (headings == null) {
            headings = headings(cells);
            return;
        }
        if (++rows > MOST_ROWS) {
            throw RuleViolation.at("file", "import.tooManyRows", MOST_ROWS);
        }
        batch.add(new Line(number, List.copyOf(cells)));
        if (batch.size() == BATCH) {
            store.accept(List.copyOf(batch));
            batch.clear();
        }
    }

    private static List<String> headings(List<String> cells) {
        var last = cells.size();
        while (cells.get(last - 1).isBlank()) {
            last--;
        }
        var places = new HashMap<String, String>();
        var names = cells.subList(0, last).stream().map(String::strip).toList();
        for (var name : names) {
            var other = name.isEmpty() ? null : places.put(ColumnMapping.plain(name), name);
            if (other != null) {
                throw RuleViolation.at("file", "import.headingTwice", other, name);
            }
        }
        return names;
    }

    /**
     * The file has been read to its end.
     *
     * @throws RuleViolation when there was nothing in it
     */
    void end() {
        if (headings == null) {
            throw RuleViolation.at("file", "import.emptyFile");
        }
        if (rows == 0) {
            throw RuleViolation.at("file", "import.headingOnly");
        }
        if (!batch.isEmpty()) {
            store.accept(List.copyOf(batch));
            batch.clear();
        }
    }

    List<String> headings() {
        return headings;
    }

    int rows() {
        return rows;
    }
}
