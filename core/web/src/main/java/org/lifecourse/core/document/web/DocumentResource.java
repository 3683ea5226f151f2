package org.lifecourse.core.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lifecourse.core.document.DocumentService;

/** Hands out the files of records; each asks again for its permission. */
@Path("documents")
@RequestScoped
public class DocumentResource {

    @Inject
    private DocumentService service;

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(summary = "A file of a record, as a download")
    public Response document(@PathParam("id") Long id) {
        var file = service.read(id);
        var plain = file.name().replaceAll("[^A-Za-z0-9._ -]", "_");
        var full = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return Response.ok(file.content()).type(file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full)
                .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }
}
