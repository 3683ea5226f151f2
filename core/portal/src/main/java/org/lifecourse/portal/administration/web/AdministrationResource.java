package org.lifecourse.portal.administration.web;

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
import org.lifecourse.core.audit.AuditService;
import org.lifecourse.core.staff.StaffAdministrationService;
import org.lifecourse.core.staff.StaffFilter;
import org.lifecourse.core.web.Csv;

/** The lists of accounts and of the audit as files. */
@Path("administration")
@RequestScoped
@Produces("text/csv; charset=UTF-8")
public class AdministrationResource {

    private static final int MOST = 10_000;

    @Inject
    private AuditService audit;
    @Inject
    private StaffAdministrationService staff;

    @GET
    @Path("audit.csv")
    @Operation(summary = "The newest 20,000 entries of the audit that match the filters of the search, as CSV")
    public Response audit(@QueryParam("staff") String username, @QueryParam("kind") String kind, @QueryParam("reference") String reference,
            @QueryParam("action") String action, @QueryParam("from") String from, @QueryParam("to") String to,
            @QueryParam("seen") boolean seen) {
        var rows = audit.export(new AuditQuery(username, kind, reference, action, from, to, seen).before(null)).stream()
                .map(row -> Arrays.<Object>asList(row.number(), row.at(), row.staff(), row.staffName(), row.origin(), row.action(),
                        row.subjectKind(), row.subject(), row.before(), row.after(), row.reason(), row.hash())).toList();
        return file("audit.csv", Csv.of(List.of("number", "at", "staff", "staff_name", "origin", "action", "kind", "reference", "before", "after",
                "reason", "hash"), rows));
    }

    @GET
    @Path("staff.csv")
    @Operation(summary = "Staff accounts that match the filters of the list, as CSV")
    public Response staff(@QueryParam("words") String words, @QueryParam("state") String state, @QueryParam("role") String role) {
        var rows = staff.staff(new StaffFilter(words, state, role), 0, MOST).stream().map(row -> Arrays.<Object>asList(row.username(),
                row.displayName(), row.jobTitle(), row.organisation(), row.team(), row.active() ? "open" : "closed", row.lastSignedInAt(),
                row.roles())).toList();
        return file("staff.csv", Csv.of(List.of("username", "display_name", "job_title", "organisation", "team", "state", "last_signed_in_at",
                "roles"), rows));
    }

    private static Response file(String name, String content) {
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
