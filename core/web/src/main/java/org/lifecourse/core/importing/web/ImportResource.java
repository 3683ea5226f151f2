package org.lifecourse.core.importing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lifecourse.core.importing.ImportService;

/** How far an import has come; its page asks while it runs. */
@Path("imports")
@RequestScoped
public class ImportResource {

    @Inject
    private ImportService service;

    @GET
    @Path("{import: \\d+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "State and progress of an import")
    public String progress(@PathParam("import") Long id) {
        var details = service.details(id);
        return Json.createObjectBuilder().add("state", details.state().name()).add("running", details.isRunning())
                .add("total", details.rowsTotal()).add("done", details.rowsDone()).add("added", details.rowsAdded())
                .add("changed", details.rowsChanged()).add("same", details.rowsSame()).add("bad", details.rowsBad())
                .add("percent", details.percent()).build().toString();
    }
}
