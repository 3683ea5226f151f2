package org.lifecourse.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.module.NavigationEntry;
import org.lifecourse.core.module.PermissionDeclaration;

/** What the portal says about itself. It is no service area: its menu is drawn by the shell, its permissions belong to the core. */
@ApplicationScoped
public class PortalModule implements ModuleDescriptor {

    @Override
    public String code() {
        return "core";
    }

    @Override
    public String titleKey() {
        return "portal.title";
    }

    @Override
    public String purposeKey() {
        return "portal.purpose";
    }

    @Override
    public String icon() {
        return "gear";
    }

    @Override
    public int position() {
        return 0;
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of();
    }

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of();
    }

    @Override
    public String bundle() {
        return "org.lifecourse.portal.text";
    }

    @Override
    public List<String> schemas() {
        return List.of();
    }

    @Override
    public boolean isListed() {
        return false;
    }
}
