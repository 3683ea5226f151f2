package org.lifecourse.core.web;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;

/** What a program is told when something goes wrong: a status and a sentence, never an exception. */
@Provider
public class ApiErrors implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ApiErrors.class.getName());

    @Context
    private UriInfo address;
    @Context
    private Request request;

    @Override
    public Response toResponse(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDenied denied) {
                Refusals.note(denied, address.getRequestUri().getRawPath());
                return answer(403, Texts.message("error_denied.title"), null);
            }
            if (cause instanceof ChangedMeanwhile changed) {
                return answer(409, Texts.message(changed), null);
            }
            if (cause instanceof RuleViolation rule) {
                return answer(rule.key().endsWith(".unknown") ? 404 : 422, Texts.message(rule), rule.field());
            }
            if (cause instanceof WebApplicationException web) {
                return answer(web.getResponse().getStatus(), web.getResponse().getStatusInfo().getReasonPhrase(), null);
            }
        }
        if (Collision.isBehind(thrown)) {
            return answer(409, Texts.message("record.changedMeanwhile"), null);
        }
        if (OutOfReach.isBehind(thrown)) {
            LOG.log(Level.WARNING, "The database is out of reach: {0}", thrown.getMessage());
            return Response.fromResponse(answer(OutOfReach.status(thrown, request.getMethod()), Texts.message(OutOfReach.key(thrown)), null))
                    .header("Retry-After", OutOfReach.PATIENCE).build();
        }
        if (OutOfReach.isOddValue(thrown)) {
            return answer(400, Texts.message("error_unreadable.text"), null);
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Incident " + reference, thrown);
        return answer(500, Texts.message("error_fault.title") + " " + reference, null);
    }

    private static Response answer(int status, String message, String field) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body(status, message, field)).build();
    }

    /** The JSON of a refusal. */
    static String body(int status, String message, String field) {
        var body = Json.createObjectBuilder().add("status", status).add("message", message);
        if (field != null) {
            body.add("field", field);
        }
        return body.build().toString();
    }
}
