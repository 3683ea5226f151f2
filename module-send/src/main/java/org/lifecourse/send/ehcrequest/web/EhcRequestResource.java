package org.lifecourse.send.ehcrequest.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.web.AskedWords;
import org.lifecourse.core.web.Csv;
import org.lifecourse.core.web.Sheet;
import org.lifecourse.send.ehcrequest.EhcRequestFilter;
import org.lifecourse.send.ehcrequest.EhcRequestService;

/** EHC needs assessment requests for programs and spreadsheets. Only what the person may see on the pages. */
@Path("/")
@RequestScoped
public class EhcRequestResource {

    private static final int MOST = 1000;

    @Inject
    private EhcRequestService service;

    @Inject
    private HttpServletRequest request;

    /** The filters of the board. A name is never one of them; {@code search} is the key of a search made on the page in the same session. */
    public static class Filters {

        @QueryParam("reference")
        private String reference;
        @QueryParam("search")
        private String search;
        @QueryParam("stage")
        private String stage;
        @QueryParam("risk")
        private String risk;
        @QueryParam("caseworker")
        private String caseworker;
        @QueryParam("by")
        private String by;
        @QueryParam("state")
        private String state;
        @QueryParam("order")
        private String order;
        @QueryParam("descending")
        private boolean descending;

        EhcQuery query() {
            var query = new EhcQuery();
            query.setReference(reference);
            query.setSearch(search);
            query.setStage(stage);
            query.setRisk(risk);
            query.setCaseworker(caseworker);
            query.setBy(by);
            query.setState(state);
            query.setOrder(order);
            query.setDescending(descending);
            return query;
        }
    }

    private EhcRequestFilter filter(Filters filters) {
        var query = filters.query();
        if (query.getSearch() == null) {
            return query.filter(null);
        }
        var words = AskedWords.of(query.getSearch(), request);
        if (words.isEmpty()) {
            throw new RuleViolation("ehcRequest.searchForgotten");
        }
        return query.filter(words);
    }

    @GET
    @Path("ehc-requests")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open EHC needs assessment requests with stage, next limit and risk of breach; state=CLOSED gives closed ones")
    public Response requests(@BeanParam Filters filters, @QueryParam("first") @DefaultValue("0") int first) {
        return json(EhcRequestJson.of(service.listed(filter(filters), first, MOST)).build().toString());
    }

    @GET
    @Path("ehc-requests.csv")
    @Operation(summary = "EHC needs assessment requests as CSV, filtered as on the board")
    public Response csv(@BeanParam Filters filters) {
        return file(Csv.of(EhcRequestExport.header(), EhcRequestExport.rows(service.export(filter(filters)))), "text/csv; charset=UTF-8",
                "ehc-requests.csv");
    }

    @GET
    @Path("ehc-requests.xlsx")
    @Operation(summary = "EHC needs assessment requests as an Excel workbook, filtered as on the board")
    public Response xlsx(@BeanParam Filters filters) {
        return file(Sheet.of("EHC requests", EhcRequestExport.header(), EhcRequestExport.rows(service.export(filter(filters)))),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ehc-requests.xlsx");
    }

    @GET
    @Path("ehc-requests/{reference: SEND-[0-9-]+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A request with its advice and its clocks")
    public Response request(@PathParam("reference") String reference) {
        return json(EhcRequestJson.of(service.details(reference)).build().toString());
    }

    private static Response json(String body) {
        return Response.ok(body).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content).type(type).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
