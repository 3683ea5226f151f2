package org.lifecourse.core.importing;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Text that a spreadsheet program opens without running anything in it. */
public final class SpreadsheetText {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private SpreadsheetText() {
    }

    /** One record of CSV with its line end; cells that a spreadsheet would take for a formula are led by an apostrophe. */
    public static String record(List<String> cells) {
        return FORMAT.format(cells.stream().map(SpreadsheetText::harmless).toArray()) + "\r\n";
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
