package org.lifecourse.children.pathway;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.lifecourse.core.importing.ImportRow;

/** The sample file as import rows, its relative days counted from a given one. */
final class Samples {

    private static final Pattern RELATIVE = Pattern.compile("\\{today([+-]\\d+)?}");

    private Samples() {
    }

    static List<ImportRow> contacts(LocalDate today) {
        try {
            var text = RELATIVE.matcher(Files.readString(Path.of("../samples/seaborough/children-contacts.csv"))).replaceAll(found ->
                    today.plusDays(Long.parseLong(found.group(1) == null ? "0" : found.group(1))).toString());
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(text)).stream()
                    .map(row -> new ImportRow((int) row.getRecordNumber() + 1, row.toMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
