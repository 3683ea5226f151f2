package org.lifecourse.core.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.draft.DraftService;
import org.lifecourse.core.person.PersonSearchService;
import org.lifecourse.core.person.web.PersonWordsBean;
import org.lifecourse.core.search.SearchService;

/** What the shell's own script asks for: whether the menu changed, drafts, suggestions while searching. */
@Path("shell")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShellResource {

    private static final int SUGGESTIONS = 8;
    private static final int PEOPLE = 5;

    @Inject
    private ShellBean shell;
    @Inject
    private DraftService drafts;
    @Inject
    private SearchService search;
    @Inject
    private PersonSearchService people;
    @Inject
    private PersonWordsBean words;

    @GET
    @Path("state")
    public JsonObject state() {
        mustBeSignedIn();
        return Json.createObjectBuilder().add("menu", shell.getMenuState()).add("unread", shell.getUnread()).build();
    }

    /** Posted, because what is typed may be a person's name. */
    @POST
    @Path("suggestions")
    @Consumes(MediaType.TEXT_PLAIN)
    public Response suggestions(@HeaderParam("X-Lifecourse") String ours, String text) {
        mustBeSignedIn();
        mustBeOurs(ours);
        var hits = Json.createArrayBuilder();
        people.suggest(text, PEOPLE).forEach(person -> hits.add(Json.createObjectBuilder().add("title", person.name())
                .add("detail", words.age(person)).add("kind", words.age(person)).add("link", "/people/view?person=" + person.reference())
                .add("module", "core")));
        search.find(text, SUGGESTIONS).forEach(hit -> hits.add(Json.createObjectBuilder().add("title", hit.title())
                .add("detail", hit.detail()).add("kind", Texts.message("search.kind." + hit.kind())).add("link", hit.link())
                .add("module", hit.module())));
        return Response.ok(hits.build().toString()).build();
    }

    @GET
    @Path("draft")
    public Response draft(@QueryParam("form") String form) {
        mustBeSignedIn();
        return drafts.find(form == null ? "" : form).map(draft -> Response.ok(Json.createObjectBuilder().add("content", draft.content())
                .add("savedAt", Texts.moment(draft.savedAt())).build().toString()).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @PUT
    @Path("draft")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keep(@QueryParam("form") String form, @HeaderParam("X-Lifecourse") String ours, String content) {
        mustBeSignedIn();
        mustBeOurs(ours);
        drafts.keep(form, content);
        return Response.noContent().build();
    }

    @DELETE
    @Path("draft")
    public Response drop(@QueryParam("form") String form, @HeaderParam("X-Lifecourse") String ours) {
        mustBeSignedIn();
        mustBeOurs(ours);
        drafts.drop(form);
        return Response.noContent().build();
    }

    private void mustBeSignedIn() {
        if (!shell.isSignedIn()) {
            throw new NotAuthorizedException("token");
        }
    }

    /** A header that other sites cannot send along. */
    private static void mustBeOurs(String header) {
        if (header == null) {
            throw new RuleViolation("api.headerMissing");
        }
    }
}
