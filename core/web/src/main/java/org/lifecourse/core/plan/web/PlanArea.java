package org.lifecourse.core.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.module.ModuleDescriptor;

/** Whose plans are listed here: those of the module's service area; in the portal, all. */
@RequestScoped
class PlanArea {

    @Inject
    private ModuleDescriptor module;
    @Inject
    private CurrentActor current;

    /** Code of the service area, or null for all. */
    String code() {
        return isEverything() ? null : module.code();
    }

    boolean isEverything() {
        return ServiceArea.CORE.code().equals(module.code());
    }

    /** The service areas shown here in which the person may add plans. */
    List<ServiceArea> editable() {
        return Stream.of(ServiceArea.values()).filter(area -> area != ServiceArea.CORE)
                .filter(area -> isEverything() || area.code().equals(module.code()))
                .filter(area -> current.may(Permissions.PLAN_EDIT, area.code())).toList();
    }

    /**
     * @throws AccessDenied when the person may not add a plan here
     */
    void mustBeEditable() {
        if (editable().isEmpty()) {
            throw new AccessDenied(Permissions.PLAN_EDIT);
        }
    }
}
