package org.lifecourse.core.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Lists as CSV for spreadsheets. A cell that a spreadsheet would run as a formula is led by an apostrophe. */
public final class Csv {

    private Csv() {
    }

    public static String of(List<String> header, List<? extends List<?>> rows) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (var row : rows) {
                for (var cell : row) {
                    printer.print(guarded(cell));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static Object guarded(Object cell) {
        if (cell instanceof Number || cell == null) {
            return cell;
        }
        var text = cell.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
