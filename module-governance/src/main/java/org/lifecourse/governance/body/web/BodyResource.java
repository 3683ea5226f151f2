package org.lifecourse.governance.body.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lifecourse.core.web.Choices;
import org.lifecourse.core.web.Csv;
import org.lifecourse.core.web.Days;
import org.lifecourse.core.web.Sheet;
import org.lifecourse.governance.body.BodyFilter;
import org.lifecourse.governance.body.BodyList;
import org.lifecourse.governance.body.BodyService;
import org.lifecourse.governance.body.BodyState;
import org.lifecourse.governance.body.LegalNature;

/** Boards and groups for programs and spreadsheets, as they stood on any day. Only what the person may see on the pages. */
@Path("/")
@RequestScoped
public class BodyResource {

    private static final int MOST = 1000;
    private static final int MOST_IN_A_FILE = 50_000;

    @Inject
    private BodyService service;

    @GET
    @Path("bodies")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Boards and groups as on a day (on=2023-06-07), filtered by text, nature and state; state=ALL gives closed ones too")
    public Response bodies(@QueryParam("on") String on, @QueryParam("text") String text, @QueryParam("nature") String nature,
            @QueryParam("state") String state, @QueryParam("first") @DefaultValue("0") int first) {
        return json(BodyJson.of(service.bodies(filter(on, text, nature, state), first, MOST)).build().toString());
    }

    @GET
    @Path("bodies.csv")
    @Operation(summary = "Boards and groups as on a day, as CSV")
    public Response csv(@QueryParam("on") String on, @QueryParam("text") String text, @QueryParam("nature") String nature,
            @QueryParam("state") String state) {
        var found = all(on, text, nature, state);
        return file(Csv.of(BodyExport.header(), BodyExport.rows(found.rows(), found.on())), "text/csv; charset=UTF-8", "bodies.csv");
    }

    @GET
    @Path("bodies.xlsx")
    @Operation(summary = "Boards and groups as on a day, as an Excel workbook")
    public Response xlsx(@QueryParam("on") String on, @QueryParam("text") String text, @QueryParam("nature") String nature,
            @QueryParam("state") String state) {
        var found = all(on, text, nature, state);
        return file(Sheet.of("Boards and groups", BodyExport.header(), BodyExport.rows(found.rows(), found.on())),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "bodies.xlsx");
    }

    @GET
    @Path("bodies/{code: [a-z0-9-]+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A board or group as on a day, with its lines, members and terms of reference")
    public Response body(@PathParam("code") String code, @QueryParam("on") String on) {
        return json(BodyJson.of(service.details(code, Days.of(on))).build().toString());
    }

    private BodyList all(String on, String text, String nature, String state) {
        return service.bodies(filter(on, text, nature, state), 0, MOST_IN_A_FILE);
    }

    private static BodyFilter filter(String on, String text, String nature, String state) {
        return new BodyFilter(text, Choices.named(LegalNature.class, nature),
                state == null || state.isEmpty() ? BodyState.OPEN : Choices.named(BodyState.class, state), Days.of(on), null, false);
    }

    private static Response json(String body) {
        return Response.ok(body).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content).type(type).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
