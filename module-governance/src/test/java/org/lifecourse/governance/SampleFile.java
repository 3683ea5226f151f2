package org.lifecourse.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A file of the sample borough, as it goes into the import. */
public final class SampleFile {

    private final List<CSVRecord> rows;

    private SampleFile(List<CSVRecord> rows) {
        this.rows = rows;
    }

    public static SampleFile named(String name) {
        try (var reader = Files.newBufferedReader(Path.of("..", "samples", "seaborough", name), StandardCharsets.UTF_8);
                var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            return new SampleFile(parser.getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SampleFile where(String column, Predicate<String> wanted) {
        return new SampleFile(rows.stream().filter(row -> wanted.test(row.get(column))).toList());
    }

    public SampleFile where(String column, String value) {
        return where(column, value::equals);
    }

    public int size() {
        return rows.size();
    }

    /** How often each value stands in a column. */
    public Map<String, Integer> count(String column) {
        return count(row -> Stream.of(row.get(column)));
    }

    /** How often each value stands in the lists of a column; an empty list counts as an empty word. */
    public Map<String, Integer> countListed(String column) {
        return count(row -> Stream.of(row.get(column).split(" \\| ", -1)));
    }

    private Map<String, Integer> count(Function<CSVRecord, Stream<String>> values) {
        return rows.stream().flatMap(values).collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum, TreeMap::new));
    }

    /** The values of two columns, joined by an arrow. */
    public List<String> pairs(String from, String to) {
        return rows.stream().map(row -> row.get(from) + "->" + row.get(to)).toList();
    }
}
