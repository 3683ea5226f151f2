package org.lifecourse.adults.safeguarding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.lifecourse.adults.safeguarding.ConcernListService;
import org.lifecourse.adults.safeguarding.SafeguardingService;
import org.lifecourse.core.web.Csv;

/** Safeguarding concerns for programs and spreadsheets. Only what the person may see on the pages. */
@Path("safeguarding")
@RequestScoped
public class SafeguardingResource {

    private static final int MOST = 1000;
    private static final int MOST_IN_A_FILE = 50_000;

    @Inject
    private SafeguardingService service;
    @Inject
    private ConcernListService lists;

    @GET
    @Path("concerns")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Safeguarding concerns, open ones unless stage says otherwise (ALL for every one), filtered as on the page; text searches references and providers, never names; who restricted people are is null")
    public Response concerns(@BeanParam ConcernQuery asked, @QueryParam("first") @DefaultValue("0") int first) {
        return Response.ok(ConcernJson.of(lists.listed(asked.filter(), first, MOST)).build().toString()).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("concerns.csv")
    @Operation(summary = "Safeguarding concerns as CSV; needs the permission to export")
    public Response csv(@BeanParam ConcernQuery asked) {
        return Response.ok(Csv.of(ConcernExport.header(), ConcernExport.rows(lists.export(asked.filter(), MOST_IN_A_FILE))))
                .type("text/csv; charset=UTF-8").header("Content-Disposition", "attachment; filename=\"safeguarding-concerns.csv\"").build();
    }

    @GET
    @Path("concerns/{reference: SG-[0-9]{4}-[0-9]+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A safeguarding concern with its decision, enquiry and outcome")
    public Response concern(@PathParam("reference") String reference) {
        return Response.ok(ConcernJson.of(service.details(reference)).build().toString()).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
