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
import org.lifecourse.children.pathway.AssessmentService;

/** Social work referrals and assessments for programs and spreadsheets. Only what the person may see on the pages. */
@Path("/")
@RequestScoped
public class AssessmentResource {

    private static final int MOST = 1000;
    private static final int MOST_IN_A_FILE = 50_000;

    @Inject
    private AssessmentService service;
    @Inject
    private HttpServletRequest request;

    @GET
    @Path("assessments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Social work referrals and assessments with their next deadline, filtered by text (part of a reference), state (OPEN, CLOSED, ALL), agency and late; audited")
    public Response referrals(@BeanParam Asked asked, @QueryParam("first") @DefaultValue("0") int first) {
        return Response.ok(CaseExport.json(service.listed(asked.filter(request), first, MOST))).build();
    }

    @GET
    @Path("assessments.csv")
    @Operation(summary = "Social work referrals and assessments as CSV; needs the permission to export; audited")
    public Response csv(@BeanParam Asked asked) {
        return CaseExport.csv("assessments", service.export(asked.filter(request), MOST_IN_A_FILE));
    }

    @GET
    @Path("assessments.xlsx")
    @Operation(summary = "Social work referrals and assessments as an Excel workbook; needs the permission to export; audited")
    public Response xlsx(@BeanParam Asked asked) {
        return CaseExport.xlsx("assessments", service.export(asked.filter(request), MOST_IN_A_FILE));
    }

    @GET
    @Path("assessments/{reference: [A-Z0-9-]+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One record with its children, its steps and what came before and after")
    public Response one(@PathParam("reference") String reference) {
        var details = service.details(reference);
        var json = Json.createObjectBuilder().add("reference", reference).add("receivedOn", details.receivedOn().toString())
                .add("step", details.step().name()).add("children", CaseExport.children(details.children()))
                .add("steppedDown", CaseExport.steps(details.steppedDown()));
        CaseExport.with(json, "decision", details.decision());
        CaseExport.with(json, "decidedOn", details.decidedOn());
        CaseExport.with(json, "writtenOn", details.writtenOn());
        CaseExport.with(json, "authorisedOn", details.authorisedOn());
        CaseExport.with(json, "outcome", details.outcome());
        return Response.ok(json.build().toString()).build();
    }
}
