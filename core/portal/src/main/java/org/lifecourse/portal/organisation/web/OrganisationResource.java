package org.lifecourse.portal.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lifecourse.core.organisation.OrganisationFilter;
import org.lifecourse.core.organisation.OrganisationService;
import org.lifecourse.core.organisation.PostFilter;
import org.lifecourse.core.organisation.PostService;
import org.lifecourse.core.web.Csv;

/** The lists of organisations and posts as files. */
@Path("organisations")
@RequestScoped
@Produces("text/csv; charset=UTF-8")
public class OrganisationResource {

    private static final int MOST = 10_000;

    @Inject
    private OrganisationService organisations;
    @Inject
    private PostService posts;

    @GET
    @Path("list.csv")
    @Operation(summary = "Organisations that match the filters of the list, as CSV")
    public Response organisations(@QueryParam("words") String words, @QueryParam("kind") String kind, @QueryParam("state") String state) {
        var rows = organisations.organisations(new OrganisationFilter(words, kind, state), 0, MOST).stream()
                .map(row -> Arrays.<Object>asList(row.code(), row.name(), row.kind(), row.parentName(), row.teams(), row.posts(), row.closedOn()))
                .toList();
        return file("organisations.csv", Csv.of(List.of("code", "name", "kind", "part_of", "teams", "posts", "closed_on"), rows));
    }

    @GET
    @Path("posts.csv")
    @Operation(summary = "Posts that match the filters of the list, with who holds them today, as CSV")
    public Response posts(@QueryParam("words") String words, @QueryParam("area") String area, @QueryParam("organisation") String organisation,
            @QueryParam("state") String state) {
        var rows = posts.posts(new PostFilter(words, area, organisation, state), 0, MOST).stream()
                .map(row -> Arrays.<Object>asList(row.code(), row.title(), row.organisationCode(), row.teamName(), row.statutory() ? "yes" : "no",
                        row.serviceArea(), row.holderName(), row.heldSince(), row.vacantSince())).toList();
        return file("posts.csv", Csv.of(List.of("code", "title", "organisation_code", "team", "statutory", "service_area", "holder_name",
                "held_since", "vacant_since"), rows));
    }

    private static Response file(String name, String content) {
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
