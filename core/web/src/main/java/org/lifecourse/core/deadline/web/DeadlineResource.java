package org.lifecourse.core.deadline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lifecourse.core.deadline.CalculatorService;
import org.lifecourse.core.deadline.ClockRow;
import org.lifecourse.core.deadline.DeadlineCalendarService;
import org.lifecourse.core.deadline.DeadlineRuleService;
import org.lifecourse.core.deadline.RuleFilter;
import org.lifecourse.core.feed.CalendarFeedService;
import org.lifecourse.core.web.Texts;

/** What the law and the borough count, for programs; and one's own deadlines for a calendar program. */
@Path("deadlines")
@RequestScoped
public class DeadlineResource {

    private static final String EXAMPLE = "2026-06-01";

    @Inject
    private DeadlineRuleService rules;
    @Inject
    private CalculatorService calculator;
    @Inject
    private DeadlineCalendarService calendar;
    @Inject
    private CalendarFeedService feeds;
    @Inject
    private Clock clock;
    @Context
    private UriInfo address;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The deadline rules in force today, with how they count and where they are written")
    @APIResponse(responseCode = "200", description = "A list of rules")
    public Response rules(@Parameter(description = "Code of a service area", example = "send") @QueryParam("area") String area,
            @Parameter(description = "Part of the title, the code, the trigger or what has to be done") @QueryParam("text") String text) {
        return json(DeadlineJson.of(rules.rules(new RuleFilter(area, text, ""))).build().toString());
    }

    @GET
    @Path("{rule: [a-z0-9.-]+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a rule says for a day: the day due, the day that must not be passed, warnings, and how it was counted in words")
    @APIResponse(responseCode = "200", description = "The result")
    @APIResponse(responseCode = "400", description = "The day is missing or not a day")
    @APIResponse(responseCode = "404", description = "No such rule is in force on the day")
    public Response calculate(@Parameter(description = "Code of the rule", example = "send.decide-whether-to-assess") @PathParam("rule") String rule,
            @Parameter(description = "The day that starts the clock", example = EXAMPLE) @QueryParam("from") String from) {
        if (from == null || from.isBlank()) {
            return refused("deadlines_api.dayMissing", EXAMPLE);
        }
        var day = day(from.strip());
        if (day.isEmpty()) {
            return refused("deadlines_api.dayWrong", from, EXAMPLE);
        }
        var result = calculator.calculate(rule, day.get());
        return json(DeadlineJson.of(result, rules.rule(rule).row()).build().toString());
    }

    @GET
    @Path("mine.ics")
    @Produces("text/calendar")
    @Operation(summary = "One's own open deadlines for a calendar program (iCalendar), without names of people")
    @APIResponse(responseCode = "200", description = "A calendar")
    public Response mine() {
        return calendar(calendar.own(), "attachment; filename=\"deadlines.ics\"");
    }

    @GET
    @Path("feed/{secret: [A-Za-z0-9_-]{43}}.ics")
    @Produces("text/calendar")
    @Operation(summary = "The same for a calendar program that cannot sign in, by the secret that its owner opened on their account page")
    @APIResponse(responseCode = "200", description = "A calendar")
    @APIResponse(responseCode = "404", description = "The secret does not hold")
    public Response feed(@PathParam("secret") String secret) {
        return calendar(feeds.read(secret), "inline");
    }

    private Response calendar(List<ClockRow> rows, String disposition) {
        var portal = address.getBaseUri().resolve("/").toString();
        return Response.ok(DeadlineCalendarFile.of(rows, portal.substring(0, portal.length() - 1), clock.instant()))
                .type("text/calendar; charset=UTF-8").header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Response refused(String key, Object... arguments) {
        return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE).entity(Json.createObjectBuilder()
                .add("status", 400).add("message", Texts.message(key, arguments)).add("field", "from").build().toString()).build();
    }

    private static Response json(String text) {
        return Response.ok(text, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
