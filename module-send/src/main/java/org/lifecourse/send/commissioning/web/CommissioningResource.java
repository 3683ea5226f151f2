package org.lifecourse.send.commissioning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.send.commissioning.Action;
import org.lifecourse.send.commissioning.ActionFilter;
import org.lifecourse.send.commissioning.CommissioningService;
import org.lifecourse.send.commissioning.FormerPlan;
import org.lifecourse.send.commissioning.Strategy;

/** The SEND strategy for spreadsheets and programs. Without a plan it is the newest one. */
@Path("commissioning")
@RequestScoped
public class CommissioningResource {

    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private CommissioningService service;

    @GET
    @Path("matrix")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Priorities of the strategy and the actions that serve them")
    public JsonObject matrix(@QueryParam("plan") String plan, @QueryParam("priority") String priority) {
        var strategy = strategy(plan);
        var priorities = Json.createArrayBuilder();
        strategy.priorities().forEach(each -> priorities.add(Json.createObjectBuilder().add("reference", each.reference())
                .add("title", each.title()).add("actions", strategy.serving(each.reference()))));
        var actions = Json.createArrayBuilder();
        strategy.actions(ActionFilter.serving(priority)).forEach(each -> actions.add(json(each)));
        return Json.createObjectBuilder().add("plan", strategy.plan().code()).add("title", strategy.plan().title())
                .add("priorities", priorities).add("actions", actions).build();
    }

    private static JsonObject json(Action action) {
        var object = Json.createObjectBuilder().add("reference", action.reference()).add("title", action.item().title())
                .add("serves", Json.createArrayBuilder(action.item().serves())).add("date", action.item().target().asWritten());
        if (action.item().target().to() != null) {
            object.add("from", action.item().target().from().toString()).add("to", action.item().target().to().toString());
        }
        if (action.item().rating() != null) {
            object.add("rating", action.item().rating().code());
        }
        return object.build();
    }

    @GET
    @Path("matrix.csv")
    @Operation(summary = "Which action serves which priority, as CSV")
    public Response matrixAsCsv(@QueryParam("plan") String plan, @QueryParam("priority") String priority) {
        return csv("send-matrix", matrixTable(plan, priority));
    }

    @GET
    @Path("matrix.xlsx")
    @Operation(summary = "Which action serves which priority, as an Excel workbook")
    public Response matrixAsWorkbook(@QueryParam("plan") String plan, @QueryParam("priority") String priority) {
        return workbook("send-matrix", matrixTable(plan, priority));
    }

    private CommissioningTable matrixTable(String plan, String priority) {
        var strategy = strategy(plan);
        return CommissioningTable.matrix(strategy, strategy.actions(ActionFilter.serving(priority)));
    }

    @GET
    @Path("actions.csv")
    @Operation(summary = "The action plan, as CSV")
    public Response actionsAsCsv(@QueryParam("plan") String plan, @QueryParam("lead") String lead, @QueryParam("quarter") String quarter,
            @QueryParam("rating") String rating) {
        return csv("send-actions", actionTable(plan, new ActionFilter("", lead, quarter, rating)));
    }

    @GET
    @Path("actions.xlsx")
    @Operation(summary = "The action plan, as an Excel workbook")
    public Response actionsAsWorkbook(@QueryParam("plan") String plan, @QueryParam("lead") String lead,
            @QueryParam("quarter") String quarter, @QueryParam("rating") String rating) {
        return workbook("send-actions", actionTable(plan, new ActionFilter("", lead, quarter, rating)));
    }

    private CommissioningTable actionTable(String plan, ActionFilter filter) {
        return CommissioningTable.actions(strategy(plan).actions(filter));
    }

    @GET
    @Path("former.csv")
    @Operation(summary = "What became of the actions of the plan before, as CSV")
    public Response formerAsCsv(@QueryParam("plan") String plan, @QueryParam("state") String state) {
        return csv("send-former-plan", formerTable(plan, state));
    }

    @GET
    @Path("former.xlsx")
    @Operation(summary = "What became of the actions of the plan before, as an Excel workbook")
    public Response formerAsWorkbook(@QueryParam("plan") String plan, @QueryParam("state") String state) {
        return workbook("send-former-plan", formerTable(plan, state));
    }

    private CommissioningTable formerTable(String plan, String state) {
        var former = service.formerPlan(plan).orElseThrow(() -> new RuleViolation("plan.unknown", plan == null ? "" : plan));
        return CommissioningTable.former(former, former.actions(FormerPlan.state(state)));
    }

    private Strategy strategy(String plan) {
        return service.strategy(plan).orElseThrow(() -> new RuleViolation("plan.unknown", plan == null ? "" : plan));
    }

    private static Response csv(String name, CommissioningTable table) {
        return Response.ok(table.asCsv()).type(CSV).header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"").build();
    }

    private static Response workbook(String name, CommissioningTable table) {
        return Response.ok(table.asWorkbook()).type(WORKBOOK).header("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"")
                .build();
    }
}
