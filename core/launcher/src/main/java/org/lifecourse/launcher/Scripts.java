package org.lifecourse.launcher;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** The migrations that the WARs of the modules folder carry: with them the tables of an older backup are made as they were. */
final class Scripts {

    private static final Pattern PLACE = Pattern.compile("(?:WEB-INF/classes/)?db/([a-z_]+)/V(\\d+)__[^/]*\\.sql");

    /** A migration in a WAR. */
    record Script(String schema, String version, String text) {

        /** As Flyway counts it: over the lines, without their ends. */
        int checksum() {
            var crc = new CRC32();
            try (var lines = new BufferedReader(new StringReader(text))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    crc.update(line.getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return (int) crc.getValue();
        }
    }

    private final Map<String, Script> byKey = new HashMap<>();

    private Scripts() {
    }

    static Scripts in(Path folder) {
        var scripts = new Scripts();
        for (var module : ModuleFile.in(folder, (file, reason) -> { })) {
            try (var war = new JarFile(module.file().toFile())) {
                for (var entries = war.entries(); entries.hasMoreElements();) {
                    var entry = entries.nextElement();
                    try (var in = war.getInputStream(entry)) {
                        if (module.isPortal() && entry.getName().equals("WEB-INF/lib/core-domain.jar")) {
                            scripts.readCore(in.readAllBytes());
                        } else if (PLACE.matcher(entry.getName()).matches()) {
                            scripts.add(entry.getName(), in.readAllBytes());
                        }
                    }
                }
            } catch (IOException e) {
                throw new Trouble("The module " + module.file() + " cannot be read: " + e.getMessage(), e);
            }
        }
        return scripts;
    }

    private void readCore(byte[] jar) throws IOException {
        try (var in = new JarInputStream(new ByteArrayInputStream(jar))) {
            for (var entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                add(entry.getName(), in.readAllBytes());
            }
        }
    }

    private void add(String name, byte[] bytes) {
        var place = PLACE.matcher(name);
        if (place.matches()) {
            byKey.put(place.group(1) + "." + place.group(2), new Script(place.group(1), place.group(2), new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    /**
     * The scripts that had run when the backup was taken, in the order in which they have to run.
     *
     * @throws Trouble when the backup is of a newer release, or of a module that is not in the folder
     */
    List<Script> of(Manifest manifest) {
        var wanted = new ArrayList<Script>();
        for (var migration : manifest.migrations().entrySet()) {
            var script = byKey.get(migration.getKey());
            var schema = migration.getValue().schema();
            if (script == null && byKey.values().stream().noneMatch(known -> known.schema().equals(schema))) {
                throw new Trouble("The backup holds the schema " + schema + ", and no module in the modules folder makes it. Put that module's WAR there.");
            }
            if (script == null) {
                throw new Trouble("The backup is of a newer release (" + manifest.release() + "): its schema " + schema + " has the migration "
                        + migration.getValue().version() + ", which this release does not know. Restore it with that release or a later one.");
            }
            if (script.checksum() != migration.getValue().checksum()) {
                throw new Trouble("The migration " + migration.getValue().script() + " of " + schema
                        + " is not the one that the backup was made with. Restore with the release " + manifest.release() + ".");
            }
            wanted.add(script);
        }
        wanted.sort(Comparator.comparing((Script script) -> !script.schema().equals("core")).thenComparing(Script::schema)
                .thenComparing(script -> Long.parseLong(script.version())));
        return wanted;
    }
}
