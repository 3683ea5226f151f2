package org.lifecourse.children.pathway.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.lifecourse.children.pathway.RecordPapersService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.web.Done;

/** Attaching a document to a contact, to early help or to a social work referral. */
@Named
@RequestScoped
public class RecordAttachBean {

    @Inject
    private RecordPapersService service;

    private String record;
    private String title;
    private Part file;

    public void load() {
        service.mayAttach(record);
    }

    public void save() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw RuleViolation.at("file", "documents_attach.none");
        }
        try (var content = file.getInputStream()) {
            service.attach(record, file.getSubmittedFileName(), title, content.readAllBytes());
        }
        Done.say("documents_attach.done");
        Done.leadTo(getBack());
    }

    /** Address of the record. */
    public String getBack() {
        return service.mayAttach(record);
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record;
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
