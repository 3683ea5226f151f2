package org.lifecourse.adults.safeguarding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.lifecourse.adults.safeguarding.ConcernPapersService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.web.Done;

/** Attaching a document to a concern. */
@Named
@RequestScoped
public class SafeguardingAttachBean {

    @Inject
    private ConcernPapersService service;

    private String concern;
    private String title;
    private Part file;

    public void load() {
        service.mayAttach(concern);
    }

    public String save() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw RuleViolation.at("file", "safeguarding_attach.none");
        }
        try (var content = file.getInputStream()) {
            service.attach(concern, file.getSubmittedFileName(), title, content.readAllBytes());
        }
        Done.say("safeguarding_attach.done");
        return "/safeguarding/view?faces-redirect=true&concern=" + concern;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
