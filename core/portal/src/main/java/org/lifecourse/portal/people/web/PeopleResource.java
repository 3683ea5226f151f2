package org.lifecourse.portal.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lifecourse.core.person.PersonFilter;
import org.lifecourse.core.person.PersonHit;
import org.lifecourse.core.person.PersonSearchService;

/** Finds people by one line of text; restricted ones are counted and not told. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    private static final int AT_ONCE = 25;

    @Inject
    private PersonSearchService service;

    @GET
    @Operation(summary = "People by name in any spelling, day of birth, postcode or number, the best first, at most 25")
    public Response find(@QueryParam("q") String text) {
        var hits = service.find(PersonFilter.of(text), 0, AT_ONCE);
        var people = Json.createArrayBuilder();
        hits.rows().stream().filter(hit -> !hit.hidden()).map(PeopleResource::json).forEach(people::add);
        return Response.ok(Json.createObjectBuilder().add("total", hits.count()).add("people", people).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }

    private static JsonObject json(PersonHit hit) {
        var person = hit.person();
        var json = Json.createObjectBuilder().add("reference", person.reference()).add("name", person.name())
                .add("birthPrecision", person.precision().name());
        if (person.bornOn() != null) {
            json.add("bornOn", person.bornOn().toString());
        }
        if (person.nhsNumber() != null && !person.nhsNumber().isEmpty()) {
            json.add("nhsNumber", person.nhsNumber());
        }
        if (person.upn() != null && !person.upn().isEmpty()) {
            json.add("upn", person.upn());
        }
        return json.add("foundAs", hit.formerName() == null ? "" : hit.formerName()).build();
    }
}
