package org.lifecourse.core.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.document.DocumentRow;
import org.lifecourse.core.document.DocumentService;

/** The files of a record that the person may read; read once a request. */
@Named
@RequestScoped
public class DocumentListBean {

    @Inject
    private DocumentService service;

    private final Map<String, List<DocumentRow>> read = new HashMap<>();

    public List<DocumentRow> of(String module, String kind, String subject) {
        return subject == null ? List.of() : read.computeIfAbsent(module + " " + kind + " " + subject, key -> service.of(module, kind, subject));
    }
}
