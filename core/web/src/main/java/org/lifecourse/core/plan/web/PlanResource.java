package org.lifecourse.core.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.plan.PlanReportService;
import org.lifecourse.core.plan.PlanService;
import org.lifecourse.core.web.Csv;
import org.lifecourse.core.web.Days;
import org.lifecourse.core.web.Sheet;

/** Plans for programs and spreadsheets. Only what the person may see on the pages. */
@Path("plans")
@RequestScoped
public class PlanResource {

    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private PlanService service;
    @Inject
    private PlanReportService reports;
    @Inject
    private PlanArea area;

    @GET
    @Operation(summary = "Plans of the module, or of all modules in the portal; format=csv or format=xlsx gives a table")
    public Response plans(@QueryParam("format") String format) {
        var plans = service.plans(area.code());
        if ("csv".equals(format)) {
            return file(Csv.of(PlanExport.planHeader(), PlanExport.plans(plans)), CSV, "plans.csv");
        }
        if ("xlsx".equals(format)) {
            return file(Sheet.of("Plans", PlanExport.planHeader(), PlanExport.plans(plans)), XLSX, "plans.xlsx");
        }
        return json(PlanJson.plans(plans).build().toString());
    }

    @GET
    @Path("{code: [a-z0-9-]+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A plan with its entries; on=2023-09-30 gives it as it had been reported by that day")
    public Response plan(@PathParam("code") String code, @QueryParam("on") String on) {
        return json(PlanJson.of(service.treeAsOf(code, Days.of(on))).build().toString());
    }

    @GET
    @Path("{code: [a-z0-9-]+}.csv")
    @Operation(summary = "The entries of a plan as CSV")
    public Response csv(@PathParam("code") String code, @QueryParam("on") String on) {
        var tree = service.treeAsOf(code, Days.of(on));
        return file(Csv.of(PlanExport.header(), PlanExport.items(tree.items())), CSV, code + ".csv");
    }

    @GET
    @Path("{code: [a-z0-9-]+}.xlsx")
    @Operation(summary = "The entries of a plan as an Excel workbook")
    public Response xlsx(@PathParam("code") String code, @QueryParam("on") String on) {
        var tree = service.treeAsOf(code, Days.of(on));
        return file(Sheet.of(tree.plan().shortTitle(), PlanExport.header(), PlanExport.items(tree.items())), XLSX, code + ".xlsx");
    }

    @GET
    @Path("{code: [a-z0-9-]+}/items/{reference}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "An entry with its updates, lineage, checkpoints, questions and risks, and the version that an update has to name")
    public Response item(@PathParam("code") String code, @PathParam("reference") String reference) {
        return json(PlanJson.of(service.item(code, reference)).build().toString());
    }

    @POST
    @Path("{code: [a-z0-9-]+}/items/{reference}/updates")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Writes an update; needs the header X-Lifecourse and the version of the entry that was read")
    public Response report(@PathParam("code") String code, @PathParam("reference") String reference, @HeaderParam("X-Lifecourse") String ours,
            String body) {
        if (ours == null) {
            throw new RuleViolation("api.headerMissing");
        }
        var update = UpdateBody.of(body);
        reports.writeUpdate(code, reference, update.version(), update.text());
        return Response.status(Response.Status.CREATED).entity(PlanJson.of(service.item(code, reference)).build().toString()).build();
    }

    @GET
    @Path("evidence/{id: \\d{1,18}}")
    @Operation(summary = "The file of an evidence, as a download")
    public Response evidence(@PathParam("id") Long id) {
        var evidence = service.evidence(id);
        return file(evidence.content(), evidence.fileType(), evidence.fileName());
    }

    private static Response json(String text) {
        return Response.ok(text, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** A download that no browser opens as a page; the name in the form of RFC 5987, with a plain one for old programs. */
    private static Response file(Object content, String type, String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return Response.ok(content).type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full)
                .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }
}
