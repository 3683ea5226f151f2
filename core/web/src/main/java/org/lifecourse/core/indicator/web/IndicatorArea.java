package org.lifecourse.core.indicator.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.module.ModuleDescriptor;

/** Whose figures are listed here: those of the module's service area; in the portal, all. */
@RequestScoped
class IndicatorArea {

    @Inject
    private ModuleDescriptor module;

    /** Code of the service area, or null for all. */
    String code() {
        return isEverything() ? null : module.code();
    }

    boolean isEverything() {
        return ServiceArea.CORE.code().equals(module.code());
    }
}
