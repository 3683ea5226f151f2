package org.lifecourse.core.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lifecourse.core.signin.SignInService;

/**
 * Signs out from any page. It is no action of the page itself, because the page would have to be restored for it. Another site cannot sign
 * somebody out: the cookie does not come along with its request, and without it nothing is done.
 */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInService service;
    @Inject
    private transient SignInCookie cookie;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = cookie.read(request);
        if (token != null) {
            service.signOut(token);
            cookie.clear(request, response);
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        response.sendRedirect(request.getContextPath() + "/signed-out");
    }
}
