package org.lifecourse.governance.progress.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.governance.progress.ProgressService;

/** The progress of a plan in a quarter, for spreadsheets. Without a quarter it is the newest one with updates. */
@Path("progress")
@RequestScoped
public class ProgressResource {

    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private ProgressService service;

    @GET
    @Path("report.csv")
    @Operation(summary = "All work of a plan with its ratings at the end of a quarter and of the one before, as CSV")
    public Response asCsv(@QueryParam("plan") String plan, @QueryParam("quarter") String quarter) {
        var table = table(plan, quarter);
        return answer(table.asCsv(), CSV, table.fileName() + ".csv");
    }

    @GET
    @Path("report.xlsx")
    @Operation(summary = "All work of a plan with its ratings at the end of a quarter and of the one before, as an Excel workbook")
    public Response asWorkbook(@QueryParam("plan") String plan, @QueryParam("quarter") String quarter) {
        var table = table(plan, quarter);
        return answer(table.asWorkbook(), WORKBOOK, table.fileName() + ".xlsx");
    }

    private ProgressTable table(String plan, String quarter) {
        return new ProgressTable(service.report(plan, quarter).orElseThrow(() -> new RuleViolation("plan.unknown", "")));
    }

    private static Response answer(Object content, String type, String name) {
        return Response.ok(content).type(type).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
