package org.lifecourse.core.module;

import java.util.List;
import org.lifecourse.core.indicator.IndicatorDeclaration;

/**
 * What a WAR says about itself, as one CDI bean. Dropping the WAR beside the others is all it takes: nothing else is edited.
 */
public interface ModuleDescriptor {

    /** Code of the module, its schema and its service area. */
    String code();

    /** Key of the title in the bundle. */
    String titleKey();

    /** Key of the one-line purpose in the bundle. */
    String purposeKey();

    /** Name of the icon in the shell's set. */
    String icon();

    /** Place in the menu, small first. */
    int position();

    List<NavigationEntry> navigation();

    List<PermissionDeclaration> permissions();

    default List<RoleDeclaration> roles() {
        return List.of();
    }

    /** The figures that the module brings. */
    default List<IndicatorDeclaration> indicators() {
        return List.of();
    }

    /** Base name of the module's bundle. */
    String bundle();

    /** Schemas that the module brings up on start, in order; the shared core always comes first. */
    default List<String> schemas() {
        return List.of(code());
    }

    /** Whether the module is listed among the service areas of the menu. The portal itself is not. */
    default boolean isListed() {
        return true;
    }
}
