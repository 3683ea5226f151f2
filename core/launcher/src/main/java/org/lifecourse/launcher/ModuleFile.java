package org.lifecourse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.jar.JarFile;

/**
 * A WAR of the modules folder, as its manifest describes it.
 *
 * @param code code of the module; {@code portal} for the portal itself
 * @param contextRoot where it answers
 * @param build version and build of the file
 */
record ModuleFile(Path file, String code, String contextRoot, String build) {

    static final String PORTAL = "portal";

    /** All WARs of a folder, the portal first. Files that are no Lifecourse module are told and passed over. */
    static List<ModuleFile> in(Path folder, BiConsumer<Path, String> passedOver) {
        if (!Files.isDirectory(folder)) {
            throw new Trouble("There is no modules folder " + folder + ".");
        }
        var found = new ArrayList<ModuleFile>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".war")).sorted().toList()) {
                try {
                    found.add(read(file));
                } catch (IOException e) {
                    passedOver.accept(file.getFileName(), e.getMessage());
                }
            }
        } catch (IOException e) {
            throw new Trouble("The modules folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
        found.sort(Comparator.comparing((ModuleFile module) -> !module.isPortal()).thenComparing(ModuleFile::code));
        return found;
    }

    static ModuleFile read(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            var manifest = jar.getManifest();
            var attributes = manifest == null ? null : manifest.getMainAttributes();
            var code = attributes == null ? null : attributes.getValue("Lifecourse-Module");
            if (code == null) {
                throw new IOException("it is not a Lifecourse module");
            }
            var build = attributes.getValue("Lifecourse-Build");
            var version = attributes.getValue("Implementation-Version");
            return new ModuleFile(file, code, attributes.getValue("Lifecourse-Context-Root"),
                    (version == null ? "development" : version) + (build == null ? "" : "+" + build));
        }
    }

    boolean isPortal() {
        return PORTAL.equals(code);
    }
}
