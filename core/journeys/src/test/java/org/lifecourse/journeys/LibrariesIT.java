package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is shipped of others is what {@code docs/security/dependencies.md} says: one release of each, with its licence. */
class LibrariesIT {

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[\\w.]*(?:-SNAPSHOT)?)\\.jar");
    private static final String OURS = "core-";

    /** A line of the page. */
    private record Listed(String version, String licence) {
    }

    @Test
    void every_library_is_listed_and_nothing_else() throws IOException {
        assertThat(shipped().keySet()).isEqualTo(listed().keySet());
    }

    @Test
    void each_has_the_version_and_a_licence() throws IOException {
        var listed = listed();
        assertThat(listed.values()).allMatch(library -> library.version().matches("\\d[\\w.-]*") && !library.licence().isBlank() && !library.licence().contains("?"));
        shipped().forEach((name, versions) -> assertThat(versions).as("versions of " + name).hasSizeLessThanOrEqualTo(1)
                .allMatch(version -> version.equals(listed.get(name).version()), "as listed").noneMatch(version -> version.endsWith("SNAPSHOT")));
    }

    @Test
    void every_module_carries_the_same_files() throws IOException {
        var sums = new TreeMap<String, Set<String>>();
        for (var war : Portal.wars()) {
            try (var zip = new ZipFile(war.toFile())) {
                for (var entry : zip.stream().filter(file -> isLibrary(file.getName())).toList()) {
                    sums.computeIfAbsent(entry.getName(), key -> new TreeSet<>()).add(HexFormat.of().toHexDigits(entry.getCrc()));
                }
            }
        }
        assertThat(sums.entrySet()).as("libraries that differ between modules").allMatch(library -> library.getValue().size() == 1);
    }

    private static Map<String, Listed> listed() throws IOException {
        try (var lines = Files.lines(Portal.ROOT.resolve("docs/security/dependencies.md"))) {
            return lines.map(ROW::matcher).filter(row -> row.matches())
                    .collect(Collectors.toMap(row -> row.group(1), row -> new Listed(row.group(3).strip(), row.group(4).strip()), (first, second) -> {
                        throw new IllegalStateException("listed twice: " + first);
                    }, TreeMap::new));
        }
    }

    /** Name of each library, with the versions that its files tell. */
    private static Map<String, Set<String>> shipped() throws IOException {
        var found = new TreeMap<String, Set<String>>();
        for (var war : Portal.wars()) {
            try (var zip = new ZipFile(war.toFile())) {
                for (var entry : zip.stream().filter(file -> isLibrary(file.getName())).toList()) {
                    var name = Path.of(entry.getName()).getFileName().toString().replaceFirst("\\.jar$", "");
                    version(name, zip.getInputStream(entry).readAllBytes(), found.computeIfAbsent(name, key -> new TreeSet<>()));
                }
            }
        }
        try (var files = Files.list(Portal.LAUNCHER.resolveSibling("lib"))) {
            for (var file : files.toList()) {
                var parts = FILE.matcher(file.getFileName().toString());
                assertThat(parts.matches()).as(file.toString()).isTrue();
                found.computeIfAbsent(parts.group(1), key -> new TreeSet<>()).add(parts.group(2));
            }
        }
        return found;
    }

    private static boolean isLibrary(String name) {
        return name.startsWith("WEB-INF/lib/") && name.endsWith(".jar") && !name.startsWith("WEB-INF/lib/" + OURS);
    }

    private static void version(String name, byte[] jar, Set<String> versions) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("META-INF/maven/[^/]+/" + Pattern.quote(name) + "/pom\\.properties")) {
                    var properties = new Properties();
                    properties.load(new java.io.StringReader(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1)));
                    versions.add(properties.getProperty("version"));
                }
            }
        }
    }
}
