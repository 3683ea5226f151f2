package org.lifecourse.portal.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Finds people by one line of text, which is posted so that no name stands in an address; each search is audited. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    private static final int AT_ONCE = 25;

    @Inject
    private PersonSearchService service;

    @GET
    @Operation(summary = "People with whom whoever asks, or their team, works, at most 25 from `first` on")
    public Response mine(@QueryParam("first") int first) {
        return answer(new PersonFilter("", null, null, null, "", true), first);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "People by name in any spelling, day of birth, postcode or number (`words`), the best first, at most 25 from `first` on")
    public Response find(String body) {
        var asked = PeopleQuestion.of(body);
        return answer(PersonFilter.of(asked.words()), asked.first());
    }

    private Response answer(PersonFilter filter, int first) {
        var hits = service.find(filter, Math.max(0, first), AT_ONCE);
        var people = Json.createArrayBuilder();
        hits.rows().stream().map(PeopleResource::json).forEach(people::add);
        return Response.ok(Json.createObjectBuilder().add("total", hits.count()).add("restricted", !hits.restricted().isEmpty()).add("people", people).build()
                .toString()).header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
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
