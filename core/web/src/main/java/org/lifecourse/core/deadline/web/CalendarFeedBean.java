package org.lifecourse.core.deadline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lifecourse.core.feed.CalendarFeedService;
import org.lifecourse.core.web.Done;

/** Opens and closes one's own calendar feed on the account page; its address is shown once. */
@Named
@RequestScoped
public class CalendarFeedBean {

    private static final String HERE = "/account/view?faces-redirect=true";

    @Inject
    private CalendarFeedService service;
    @Inject
    private HttpServletRequest request;

    public boolean isOpened() {
        return service.isOpen();
    }

    public String open() {
        var url = request.getRequestURL();
        var host = url.substring(0, url.length() - request.getRequestURI().length());
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put("feed",
                host + request.getContextPath() + "/api/deadlines/feed/" + service.open() + ".ics");
        Done.say("account.feedOpened");
        return HERE;
    }

    public String close() {
        service.close();
        Done.say("account.feedClosed");
        return HERE;
    }
}
