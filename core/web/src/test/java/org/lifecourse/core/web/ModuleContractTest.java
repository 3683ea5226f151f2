package org.lifecourse.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.module.CoreDeclarations;
import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.module.NavigationEntry;
import org.lifecourse.core.module.PermissionDeclaration;

/** What every module keeps; a module's own test inherits it and hands in its descriptor. */
public abstract class ModuleContractTest {

    private static final Pattern TEXT_KEY = Pattern.compile("\\b(text|core)\\['([^']+)'\\](?!\\.concat)");
    private static final Pattern ENGLISH = Pattern.compile(">\\s*[A-Z][a-z]+ [a-z]+[^<#{]*<");

    protected abstract ModuleDescriptor module();

    /** Where the pages of the module lie in the source tree. */
    protected Path pages() {
        return Path.of("src/main/webapp");
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle(module().bundle(), Locale.UK);
    }

    private static ResourceBundle kit() {
        return ResourceBundle.getBundle("org.lifecourse.core.web.core", Locale.UK);
    }

    @Test
    void every_label_of_the_menu_has_a_text() {
        var keys = new TreeSet<>(module().navigation().stream().map(NavigationEntry::label).toList());
        keys.add(module().titleKey());
        keys.add(module().purposeKey());
        assertThat(keys).allMatch(texts()::containsKey);
    }

    @Test
    void every_path_of_the_menu_leads_to_a_page() {
        var missing = module().navigation().stream().map(NavigationEntry::path).filter(path -> !Files.exists(pages().resolve(path.substring(1)
                + ".xhtml")) && getClass().getResource("/META-INF/resources" + path + ".xhtml") == null).toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void every_permission_of_the_menu_is_declared() {
        var declared = declared();
        assertThat(module().navigation()).allMatch(entry -> declared.contains(entry.permission()));
    }

    @Test
    void every_permission_says_what_it_lets_somebody_do_and_who_holds_it() {
        assertThat(module().permissions()).allSatisfy(permission -> {
            assertThat(permission.code()).startsWith(module().code() + ".");
            assertThat(permission.description()).isNotBlank();
            assertThat(permission.defaultRoles()).isNotEmpty();
        });
    }

    @Test
    void every_default_role_is_declared() {
        var roles = new HashSet<String>();
        CoreDeclarations.roles().forEach(role -> roles.add(role.code()));
        module().roles().forEach(role -> roles.add(role.code()));
        assertThat(module().permissions().stream().flatMap(permission -> permission.defaultRoles().stream())).allMatch(roles::contains);
    }

    @Test
    void every_text_that_a_page_asks_for_is_there() {
        var missing = new TreeSet<String>();
        for (var page : files()) {
            var matcher = TEXT_KEY.matcher(read(page));
            while (matcher.find()) {
                var bundle = "text".equals(matcher.group(1)) ? texts() : kit();
                if (!matcher.group(2).endsWith(".") && !bundle.containsKey(matcher.group(2))) {
                    missing.add(page.getFileName() + ": " + matcher.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_page_carries_its_own_style_or_script() {
        var guilty = files().stream().filter(page -> read(page).matches("(?s).*( style=\"|<script|onclick=).*")).map(Path::toString).toList();
        assertThat(guilty).isEmpty();
    }

    @Test
    void no_page_carries_its_own_english() {
        var guilty = files().stream().filter(page -> ENGLISH.matcher(read(page)).find()).map(Path::toString).toList();
        assertThat(guilty).isEmpty();
    }

    private Set<String> declared() {
        var codes = new HashSet<String>();
        CoreDeclarations.permissions().stream().map(PermissionDeclaration::code).forEach(codes::add);
        module().permissions().stream().map(PermissionDeclaration::code).forEach(codes::add);
        return codes;
    }

    private List<Path> files() {
        try (var files = Files.walk(pages())) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
