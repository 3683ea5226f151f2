package org.lifecourse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One file a run, for people and for programs, with the figures of the former run beside them. */
final class Results {

    private static final Pattern FIGURE = Pattern.compile("(?m)^ {4}\"((?:[^\"\\\\]++|\\\\.)++)\": (-?[0-9.]+),?$");

    private final Map<String, String> machine = new LinkedHashMap<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final StringBuilder notes = new StringBuilder();
    private long wrong;

    void machine(String what, String value) {
        machine.put(what, value);
    }

    void figure(String name, double value, String unit) {
        figures.put(name, value);
        units.put(name, unit);
    }

    void note(String words) {
        notes.append(words).append('\n');
    }

    void wrong(long answers) {
        wrong += answers;
    }

    long wrong() {
        return wrong;
    }

    Path write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var former = former(folder, name);
        var before = former == null ? Map.<String, Double>of() : read(former);
        var text = new StringBuilder("# " + name + "\n\n");
        machine.forEach((what, value) -> text.append("- ").append(what).append(": ").append(value).append('\n'));
        text.append("- former run: ").append(former == null ? "none" : former.getFileName().toString().replace(".json", "")).append('\n');
        text.append("- unexpected answers: ").append(wrong).append("\n\n| figure | now | former | unit |\n| --- | --: | --: | --- |\n");
        figures.forEach((figure, value) -> text.append("| ").append(figure).append(" | ").append(shown(value)).append(" | ")
                .append(before.containsKey(figure) ? shown(before.get(figure)) : "").append(" | ").append(units.get(figure)).append(" |\n"));
        text.append('\n').append(notes);
        Files.writeString(folder.resolve(name + ".md"), text.toString());
        var json = new StringBuilder("{\n  \"machine\": {\n");
        var left = machine.size();
        for (var entry : machine.entrySet()) {
            json.append("    \"").append(entry.getKey()).append("\": \"").append(entry.getValue().replace("\\", "\\\\").replace("\"", "\\\"")).append('"').append(--left > 0 ? ",\n" : "\n");
        }
        json.append("  },\n  \"unexpected\": ").append(wrong).append(",\n  \"figures\": {\n");
        left = figures.size();
        for (var entry : figures.entrySet()) {
            json.append("    \"").append(entry.getKey().replace("\"", "\\\"")).append("\": ").append(String.format(Locale.ROOT, "%.3f", entry.getValue())).append(--left > 0 ? ",\n" : "\n");
        }
        Files.writeString(folder.resolve(name + ".json"), json.append("  }\n}\n").toString());
        return folder.resolve(name + ".md");
    }

    /** The newest run of the same sizes. */
    private static Path former(Path folder, String name) throws IOException {
        var sizes = name.substring(name.indexOf('_'));
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(sizes + ".json") && !file.getFileName().toString().equals(name + ".json"))
                    .sorted(java.util.Comparator.reverseOrder()).findFirst().orElse(null);
        }
    }

    private static Map<String, Double> read(Path file) throws IOException {
        var found = new LinkedHashMap<String, Double>();
        var figure = FIGURE.matcher(Files.readString(file));
        while (figure.find()) {
            found.put(figure.group(1), Double.valueOf(figure.group(2)));
        }
        return found;
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%,.0f" : Math.abs(value) >= 100 ? "%.0f" : "%.1f", value);
    }
}
