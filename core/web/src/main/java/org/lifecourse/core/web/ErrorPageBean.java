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
            var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.log(Level.SEVERE, "Incident " + reference + " at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown);
        }
        return reference;
    }

    /** The path that was asked for. */
    public String getPath() {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }
}
