package org.lifecourse.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lifecourse.core.module.ModuleRegisterService;

/**
 * Requests that this node cannot answer and another one can: the proxy in front sends them there. Nothing of them was done here, so that a
 * save may be sent on too. An address of a module that is not deployed here falls to the portal, which answers at the root of the server.
 */
@ApplicationScoped
class Elsewhere {

    /** "Misdirected request" (RFC 9110, 15.5.20): the server is not able to answer it, another one may be. */
    static final int STATUS = 421;

    private static final Logger LOG = Logger.getLogger(Elsewhere.class.getName());
    /** As much as nginx takes, see docs/operations/nginx.conf. */
    private static final long MOST_SENT = 64L * 1024 * 1024;
    private static final int PIECE = 64 * 1024;
    private static final long LONGEST_SENDING = TimeUnit.SECONDS.toNanos(15);
    private static final long FRESH = TimeUnit.SECONDS.toNanos(2);

    @Inject
    private ModuleRegisterService register;

    private volatile Known known = new Known(Set.of(), System.nanoTime() - FRESH);

    /** Where other nodes answer, as it was a moment ago. */
    private record Known(Set<String> roots, long at) {
    }

    /** Whether another node has to answer. */
    boolean isAnswered(HttpServletRequest request) {
        return Door.isClosed() || request.getContextPath().isEmpty() && !isOwn(request.getRequestURI()) && isBelow(roots(), request.getRequestURI());
    }

    /** What the portal serves without asking the database. */
    private static boolean isOwn(String path) {
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/api/health");
    }

    static boolean isBelow(Set<String> roots, String path) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    private Set<String> roots() {
        var last = known;
        if (System.nanoTime() - last.at() < FRESH) {
            return last.roots();
        }
        // one asks, the others go on with what was known
        known = new Known(last.roots(), System.nanoTime());
        try {
            known = new Known(register.rootsElsewhere(), System.nanoTime());
        } catch (Exception e) {
            // while the database is away, also checked exceptions of the transaction manager: what was known holds on
            LOG.log(Level.FINE, "The register could not be read", e);
        }
        return known.roots();
    }

    private static boolean isReadToItsEnd(HttpServletRequest request) {
        var began = System.nanoTime();
        var left = MOST_SENT;
        var piece = new byte[PIECE];
        try {
            var body = request.getInputStream();
            for (var read = body.read(piece); read >= 0; read = body.read(piece)) {
                left -= read;
                if (left < 0 || System.nanoTime() - began > LONGEST_SENDING) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            LOG.log(Level.FINE, "Who sent it has gone", e);
            return false;
        }
    }

    /**
     * Says so, to a proxy that sends it on; somebody who came past the proxy reads it. What was sent along is read first: a proxy that is
     * still sending when the connection closes takes that for a node that broke off, and would not send an upload on. Nobody holds the node
     * up by sending without end.
     */
    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isReadToItsEnd(request)) {
            Headers.closeAfter(response);
        }
        response.setStatus(STATUS);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(Texts.kit("error_elsewhere.text"));
    }
}
