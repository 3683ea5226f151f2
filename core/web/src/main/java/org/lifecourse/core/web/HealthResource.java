package org.lifecourse.core.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lifecourse.core.module.ModuleDescriptor;

/** Whether the module answers, for a proxy in front. Says nothing else. */
@Path("health")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class HealthResource {

    @Inject
    private ModuleDescriptor module;

    @GET
    public String alive() {
        return module.code() + " is alive";
    }
}
