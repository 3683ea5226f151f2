package org.lifecourse.children.pathway.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lifecourse.children.pathway.ContactService;

/** Contacts for programs and spreadsheets. Only what the person may see on the pages. */
@Path("/")
@RequestScoped
public class ContactResource {

    private static final int MOST = 1000;
    private static final int MOST_IN_A_FILE = 50_000;

    @Inject
    private ContactService service;
    @Inject
    private HttpServletRequest request;

    @GET
    @Path("contacts")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Contacts of the front door with their next deadline, filtered by text (part of a reference), state (OPEN, CLOSED, ALL), agency and late; audited")
    public Response contacts(@BeanParam Asked asked, @QueryParam("first") @DefaultValue("0") int first) {
        return Response.ok(CaseExport.json(service.listed(asked.filter(request), first, MOST))).build();
    }

    @GET
    @Path("contacts.csv")
    @Operation(summary = "Contacts of the front door as CSV; needs the permission to export; audited")
    public Response csv(@BeanParam Asked asked) {
        return CaseExport.csv("contacts", service.export(asked.filter(request), MOST_IN_A_FILE));
    }

    @GET
    @Path("contacts.xlsx")
    @Operation(summary = "Contacts of the front door as an Excel workbook; needs the permission to export; audited")
    public Response xlsx(@BeanParam Asked asked) {
        return CaseExport.xlsx("contacts", service.export(asked.filter(request), MOST_IN_A_FILE));
    }

    @GET
    @Path("contacts/{reference: [A-Z0-9-]+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One record with its children, its steps and what came before and after")
    public Response one(@PathParam("reference") String reference) {
        var details = service.details(reference);
        var json = Json.createObjectBuilder().add("reference", reference).add("receivedOn", details.receivedOn().toString())
                .add("source", details.source().name()).add("consent", details.consent().name()).add("worry", details.worry())
                .add("children", CaseExport.children(details.children())).add("earlier", CaseExport.steps(details.earlier()))
                .add("following", CaseExport.steps(details.following()));
        CaseExport.with(json, "agency", details.agency());
        CaseExport.with(json, "decision", details.decision());
        CaseExport.with(json, "decidedOn", details.decidedOn());
        return Response.ok(json.build().toString()).build();
    }
}
