package org.lifecourse.core.importing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.importing.ImportService;

/** The imports of this module, newest first. */
@Named
@RequestScoped
public class ImportListBean {

    private static final int SHOWN = 25;

    @Inject
    private ImportService service;

    private Long before;
    private List<ImportLine> lines;

    /** One more than is shown, so that it is known whether there are older ones. */
    private List<ImportLine> found() {
        if (lines == null) {
            lines = service.newest(before, SHOWN + 1).stream().map(ImportLine::of).toList();
        }
        return lines;
    }

    public List<ImportLine> getLines() {
        return found().subList(0, Math.min(SHOWN, found().size()));
    }

    /** Where the next page begins, or null when this is the last. */
    public Long getOlder() {
        return found().size() > SHOWN ? found().get(SHOWN - 1).row().id() : null;
    }

    public boolean isAnythingToImport() {
        return !service.choices().isEmpty();
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
