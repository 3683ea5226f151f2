package org.lifecourse.core.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Several texts kept as one, in a column of the database: a record of CSV. */
final class TextLine {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("").get();

    private TextLine() {
    }

    static String of(List<String> texts) {
        return FORMAT.format(texts.toArray());
    }

    static List<String> read(String line) {
        try (var parser = FORMAT.parse(new StringReader(line))) {
            var records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.get(0).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
