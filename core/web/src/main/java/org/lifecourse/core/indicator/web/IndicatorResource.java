package org.lifecourse.core.indicator.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.indicator.IndicatorComputationService;
import org.lifecourse.core.indicator.IndicatorService;
import org.lifecourse.core.web.Csv;
import org.lifecourse.core.web.Days;
import org.lifecourse.core.web.Sheet;

/** Figures for programs and spreadsheets. Only what the person may see on the pages; small numbers are suppressed. */
@Path("indicators")
@RequestScoped
public class IndicatorResource {

    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private IndicatorService service;
    @Inject
    private IndicatorComputationService computation;
    @Inject
    private IndicatorArea area;

    @GET
    @Operation(summary = "Indicators of the module with their definitions, or of all modules in the portal; card=CODE gives a scorecard,"
            + " to=2022-10-31 its last period, format=csv or format=xlsx a table")
    public Response indicators(@QueryParam("card") String card, @QueryParam("to") String to, @QueryParam("format") String format) {
        if (card == null || card.isBlank()) {
            return json(export().indicators(service.indicators(area.code())).build().toString());
        }
        var found = service.scorecard(card, Days.of(to));
        return answer(format, card, found.title(), IndicatorExport.header(found), export().rows(found),
                () -> export().scorecard(found).build().toString());
    }

    @GET
    @Path("{code: [a-z0-9.-]+}")
    @Operation(summary = "An indicator with its figures, targets and benchmarks; format=csv or format=xlsx gives the figures as a table")
    public Response indicator(@PathParam("code") String code, @QueryParam("format") String format) {
        var found = service.details(code);
        return answer(format, code, found.indicator().definition().title(), IndicatorExport.header(), export().rows(found),
                () -> export().details(found).build().toString());
    }

    @POST
    @Path("{code: [a-z0-9.-]+}/compute")
    @Operation(summary = "Computes the last four periods from the records, now; needs the header X-Lifecourse")
    public Response compute(@PathParam("code") String code, @HeaderParam("X-Lifecourse") String ours) {
        if (ours == null) {
            throw new RuleViolation("api.headerMissing");
        }
        return json(Json.createObjectBuilder().add("changed", computation.compute(code)).build().toString());
    }

    private IndicatorExport export() {
        return new IndicatorExport(row -> service.mayOpenRecords(row.code()));
    }

    private static Response answer(String format, String name, String title, List<String> header, List<List<Object>> rows,
            Supplier<String> json) {
        if ("csv".equals(format)) {
            return file(Csv.of(header, rows), CSV, name + ".csv");
        }
        if ("xlsx".equals(format)) {
            return file(Sheet.of(title, header, rows), XLSX, name + ".xlsx");
        }
        return json(json.get());
    }

    private static Response json(String text) {
        return Response.ok(text, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content).type(type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }
}
