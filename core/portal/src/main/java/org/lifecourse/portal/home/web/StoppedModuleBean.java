package org.lifecourse.portal.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.lifecourse.core.module.ModuleRegisterService;
import org.lifecourse.core.module.ModuleRegisterService.ModuleRow;

/** A link into a module that is stopped gets a friendly answer. */
@Named
@RequestScoped
public class StoppedModuleBean {

    @Inject
    private ModuleRegisterService modules;
    @Inject
    private HttpServletRequest request;

    private ModuleRow module;
    private boolean asked;

    /** The module that was meant, or null when the address belongs to none. */
    public ModuleRow getModule() {
        if (!asked) {
            var path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            module = path == null ? null : modules.at(path);
            asked = true;
        }
        return module;
    }

    public String getAddress() {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }
}
