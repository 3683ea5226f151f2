package org.lifecourse.core.importing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Gives a clear answer to a file that is far too large: takes it off the line without keeping any of it, and leads back to the page, which says
 * so. Without this the server would break off the connection, and the person would see no answer at all.
 */
@WebFilter(urlPatterns = {"/imports/start", "/imports/start.xhtml"})
public class LargeUploads extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final long MIB = 1024L * 1024;
    /** The file and the rest of the form. */
    private static final long LARGEST = 26 * MIB;
    /** Beyond this the answer is short: the connection is closed. */
    private static final long LARGEST_TAKEN = 1024 * MIB;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var size = request.getContentLengthLong();
        if (size <= LARGEST) {
            chain.doFilter(request, response);
        } else if (size > LARGEST_TAKEN) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/imports/start?tooLarge=true");
        }
    }
}
