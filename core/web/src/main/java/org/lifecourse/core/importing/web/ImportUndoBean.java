package org.lifecourse.core.importing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lifecourse.core.importing.ImportJobDetails;
import org.lifecourse.core.importing.ImportJobDetails.Obstacle;
import org.lifecourse.core.importing.ImportService;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.Texts;

/** Undoing an import, after a second thought. */
@Named
@ViewScoped
public class ImportUndoBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ImportService service;

    private Long id;
    private transient ImportJobDetails details;
    private transient List<Obstacle> obstacles;

    /** Stays on the page, with what stands in the way, when it cannot be undone. */
    public String undo() {
        obstacles = service.undo(id);
        if (!obstacles.isEmpty()) {
            return null;
        }
        Done.say("imports_undo.done", getDetails().fileName());
        return "/imports/view?import=" + id + "&faces-redirect=true";
    }

    public ImportJobDetails getDetails() {
        if (details == null) {
            details = service.details(id);
        }
        return details;
    }

    /** What stands in the way, in words: the kind of record, what people call it, and what happened to it. */
    public List<ObstacleLine> getObstacles() {
        return obstacles == null ? List.of() : obstacles.stream().map(obstacle -> new ObstacleLine(record(obstacle.table()), obstacle.label(),
                Texts.message("Obstacle." + obstacle.kind()))).toList();
    }

    /** Modules name their own records ({@code import.record.<table>} in their bundle); what has no name is a record. */
    private static String record(String table) {
        var key = "import.record." + (table == null ? "" : table.replaceAll("^.*\\.", ""));
        var words = Texts.message(key);
        return words.equals(key) ? Texts.message("import.record") : words;
    }

    public String getTitle() {
        return Texts.message(getDetails().titleKey());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** One record that stands in the way. */
    public record ObstacleLine(String record, String label, String what) {
    }
}
