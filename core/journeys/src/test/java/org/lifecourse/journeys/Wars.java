package org.lifecourse.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Modules that are not as they should be, made from those of this build. */
final class Wars {

    private Wars() {
    }

    /**
     * Puts a changed copy of a module into a folder, in the place of a file of that name at once.
     *
     * @param manifest values of the manifest to set
     * @param files files to add or to replace
     */
    static void changed(Path war, Path to, Map<String, String> manifest, Map<String, String> files) throws IOException {
        changed(war, to, manifest, Set.of(), files);
    }

    /** The same without some of its files. */
    static void changed(Path war, Path to, Map<String, String> manifest, Set<String> without, Map<String, String> files) throws IOException {
        var part = to.resolveSibling(to.getFileName() + ".new");
        try (var old = new JarFile(war.toFile())) {
            var lines = new Manifest(old.getManifest());
            manifest.forEach((name, value) -> lines.getMainAttributes().putValue(name, value));
            try (var out = new JarOutputStream(Files.newOutputStream(part), lines)) {
                for (var entries = old.entries(); entries.hasMoreElements();) {
                    var entry = entries.nextElement();
                    if (!entry.getName().startsWith("META-INF/MANIFEST") && !entry.getName().equals("META-INF/") && !without.contains(entry.getName())
                            && !files.containsKey(entry.getName())) {
                        try (var content = old.getInputStream(entry)) {
                            add(out, entry.getName(), content);
                        }
                    }
                }
                for (var file : files.entrySet()) {
                    add(out, file.getKey(), new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void add(JarOutputStream out, String name, InputStream content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        content.transferTo(out);
        out.closeEntry();
    }
}
