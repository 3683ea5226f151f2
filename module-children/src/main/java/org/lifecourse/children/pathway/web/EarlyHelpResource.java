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
import org.lifecourse.children.pathway.EarlyHelpService;

/** Early help for programs and spreadsheets. Only what the person may see on the pages. */
@Path("/")
@RequestScoped
public class EarlyHelpResource {

    private static final int MOST = 1000;
    private static final int MOST_IN_A_FILE = 50_000;

    @Inject
    private EarlyHelpService service;
    @Inject
    private HttpServletRequest request;

    @GET
    @Path("early-help")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Early help episodes with their next deadline, filtered by text (part of a reference), state (OPEN, CLOSED, ALL), agency and late; audited")
    public Response episodes(@BeanParam Asked asked, @QueryParam("first") @DefaultValue("0") int first) {
        return Response.ok(CaseExport.json(service.listed(asked.filter(request), first, MOST))).build();
    }

    @GET
    @Path("early-help.csv")
    @Operation(summary = "Early help episodes as CSV; needs the permission to export; audited")
    public Response csv(@BeanParam Asked asked) {
        return CaseExport.csv("early-help", service.export(asked.filter(request), MOST_IN_A_FILE));
    }

    @GET
    @Path("early-help.xlsx")
    @Operation(summary = "Early help episodes as an Excel workbook; needs the permission to export; audited")
    public Response xlsx(@BeanParam Asked asked) {
        return CaseExport.xlsx("early-help", service.export(asked.filter(request), MOST_IN_A_FILE));
    }

    @GET
    @Path("early-help/{reference: [A-Z0-9-]+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One record with its children, its steps and what came before and after")
    public Response one(@PathParam("reference") String reference) {
        var details = service.details(reference);
        var outcomes = Json.createArrayBuilder();
        details.needs().forEach(need -> outcomes.add(CaseExport.with(Json.createObjectBuilder().add("outcome", need.outcome().name())
                .add("goal", need.goal()), "metOn", need.metOn())));
        var json = Json.createObjectBuilder().add("reference", reference).add("openedOn", details.openedOn().toString())
                .add("agency", details.agency()).add("children", CaseExport.children(details.children())).add("outcomes", outcomes);
        CaseExport.with(json, "lead", details.lead());
        CaseExport.with(json, "planAgreedOn", details.planAgreedOn());
        CaseExport.with(json, "reviewOn", details.reviewOn());
        CaseExport.with(json, "closedOn", details.closedOn());
        CaseExport.with(json, "closing", details.closing());
        return Response.ok(json.build().toString()).build();
    }
}
