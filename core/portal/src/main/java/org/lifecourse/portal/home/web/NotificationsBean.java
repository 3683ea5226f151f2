package org.lifecourse.portal.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.work.WorkService;

/** What the person should know. */
@Named
@RequestScoped
public class NotificationsBean {

    private static final int SHOWN = 100;

    @Inject
    private WorkService service;

    private List<WorkService.Notice> list;

    public List<WorkService.Notice> getList() {
        if (list == null) {
            list = service.notifications(SHOWN);
        }
        return list;
    }

    public String readAll() {
        service.readAll();
        Done.say("notifications.read");
        return "/notifications?faces-redirect=true";
    }
}
