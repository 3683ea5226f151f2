package org.lifecourse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What the person asked for: from the command line, else the environment ({@code LIFECOURSE_PORT}), else {@code conf/lifecourse.properties},
 * else the default.
 */
final class Options {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(Map.entry("port", "8080"), Map.entry("bind", "127.0.0.1"),
            Map.entry("data", "data"), Map.entry("modules", ""), Map.entry("modules-dir", "modules"), Map.entry("db-url", ""),
            Map.entry("db-user", ""), Map.entry("db-password", ""), Map.entry("samples", ""), Map.entry("no-samples", "false"),
            Map.entry("borough", "Seaborough Council"), Map.entry("pool", "40"), Map.entry("today", ""), Map.entry("sample-password", ""),
            Map.entry("to", ""), Map.entry("from", ""), Map.entry("node", ""), Map.entry("proxy", ""), Map.entry("night", "02:30"));
    /** What one command is about: never taken from the environment or the configuration. */
    private static final Set<String> SPOKEN = Set.of("to", "from");
    private static final Set<String> FLAGS = Set.of("no-samples");

    private final Map<String, String> given = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private Options() {
    }

    /**
     * @throws Trouble when an option is not known or lacks its value
     */
    static Options of(String[] arguments, Map<String, String> environment, Path home) {
        var options = new Options();
        options.readFile(home.resolve("conf/lifecourse.properties"));
        DEFAULTS.keySet().stream().filter(name -> !SPOKEN.contains(name)).forEach(name -> {
            var value = environment.get("LIFECOURSE_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
            if (value != null) {
                options.given.put(name, value);
            }
        });
        for (var i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            if (!argument.startsWith("--")) {
                options.words.add(argument);
                continue;
            }
            var name = argument.substring(2);
            String value = null;
            if (name.contains("=")) {
                value = name.substring(name.indexOf('=') + 1);
                name = name.substring(0, name.indexOf('='));
            }
            if (!DEFAULTS.containsKey(name)) {
                throw new Trouble("There is no option --" + name + ". See: ./lifecourse help");
            }
            if (value == null && FLAGS.contains(name)) {
                value = "true";
            } else if (value == null) {
                if (i + 1 >= arguments.length) {
                    throw new Trouble("The option --" + name + " needs a value.");
                }
                value = arguments[++i];
            }
            options.given.put(name, value);
        }
        return options;
    }

    private void readFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new Trouble("The configuration " + file + " cannot be read: " + e.getMessage(), e);
        }
        properties.stringPropertyNames().forEach(name -> {
            if (name.startsWith("lifecourse.") && DEFAULTS.containsKey(name.substring(11)) && !SPOKEN.contains(name.substring(11))) {
                given.put(name.substring(11), properties.getProperty(name).strip());
            }
        });
    }

    String text(String name) {
        return given.getOrDefault(name, DEFAULTS.get(name));
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    int number(String name, int lowest, int highest) {
        try {
            var value = Integer.parseInt(text(name));
            if (value >= lowest && value <= highest) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new Trouble("--" + name + " needs a number from " + lowest + " to " + highest + ", not \"" + text(name) + "\".", e);
        }
        throw new Trouble("--" + name + " needs a number from " + lowest + " to " + highest + ", not " + text(name) + ".");
    }

    List<String> list(String name) {
        return text(name).isBlank() ? List.of() : List.of(text(name).strip().split("\\s*,\\s*"));
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
