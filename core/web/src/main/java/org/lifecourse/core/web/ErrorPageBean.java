package org.lifecourse.core.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives an error a reference that stands in the log and on the page. Calls nothing that could fail again. */
@Named
@RequestScoped
public class ErrorPageBean {

    private static final Logger LOG = Logger.getLogger(ErrorPageBean.class.getName());

    @Inject
    private HttpServletRequest request;

    private String reference;

    public String getReference() {
        if (reference == null) {
            reference = UUID.randomUUID().toString().substring(0, 8);
            var outOfReach = (Throwable) request.getAttribute(OutOfReach.THROWN);
            var thrown = outOfReach == null ? (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) : outOfReach;
            LOG.log(Level.SEVERE, "Incident " + reference + " at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown);
        }
        return reference;
    }

    /** Where the page that was asked for can be opened again. */
    public String getAgain() {
        var query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        var asked = query == null ? request.getQueryString() : query.toString();
        return asked == null ? getPath() : getPath() + "?" + asked;
    }

    /** The key of what is told: it may have been saved, the disk is full, which only the administrator can mend, or the database is away. */
    public String getWhat() {
        if (isLost()) {
            return "error_outOfReach.lost";
        }
        return Boolean.TRUE.equals(request.getAttribute(OutOfReach.FULL)) ? "error_outOfReach.full" : "error_outOfReach.text";
    }

    /** Whether something was being saved, and certainly was not. */
    public boolean isSaving() {
        return "POST".equals(request.getMethod()) && !isLost();
    }

    /** The path that was asked for. */
    public String getPath() {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    /** Whether something was sent, and nobody knows whether it was saved. */
    private boolean isLost() {
        return "POST".equals(request.getMethod()) && Boolean.TRUE.equals(request.getAttribute(OutOfReach.LOST));
    }
}
