package org.lifecourse.core.importing.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifecourse.core.importing.ImportJobDetails;
import org.lifecourse.core.importing.ImportMode;
import org.lifecourse.core.importing.ImportRuns;
import org.lifecourse.core.importing.ImportService;
import org.lifecourse.core.web.Texts;

/** One import: its headings, its check, its rows that were refused, and bringing it in. */
@Named
@ViewScoped
public class ImportViewBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int BAD_ROWS_SHOWN = 50;
    private static final String HERE = "/imports/view?faces-redirect=true&import=";

    @Inject
    private ImportService service;
    @Inject
    private ImportRuns runs;

    private Long id;
    private Map<String, String> chosen = new HashMap<>();
    private ImportMode mode = ImportMode.ALL_OR_NOTHING;
    private transient ImportJobDetails details;
    private transient List<BadLine> badLines;
    private transient List<ImportJobDetails.FileRow> preview;

    public void load() {
        getDetails().mapping().forEach((column, place) -> chosen.put(column, place.toString()));
    }

    /** Keeps which heading stands for what, then tries all rows. */
    public String check() {
        var positions = new HashMap<String, Integer>();
        chosen.forEach((column, place) -> positions.put(column, place == null || place.isBlank() ? null : Integer.valueOf(place)));
        details = null;
        service.map(id, positions);
        runs.check(id);
        return HERE + id;
    }

    public String bringIn() {
        runs.bringIn(id, mode);
        return HERE + id;
    }

    public ImportJobDetails getDetails() {
        if (details == null) {
            details = service.details(id);
        }
        return details;
    }

    public String getTitle() {
        return Texts.message(getDetails().titleKey());
    }

    public String getTone() {
        return ImportWords.tone(getDetails().state());
    }

    public String getMessage() {
        return ImportWords.of(getDetails().message());
    }

    /** The headings of the file, to choose from. */
    public List<SelectItem> getHeadings() {
        var headings = getDetails().headings();
        return IntStream.range(0, headings.size()).filter(place -> !headings.get(place).isEmpty())
                .mapToObj(place -> new SelectItem(String.valueOf(place), headings.get(place))).toList();
    }

    public List<ImportJobDetails.FileRow> getPreview() {
        if (preview == null) {
            preview = service.preview(id);
        }
        return preview;
    }

    public List<BadLine> getBadLines() {
        if (badLines == null) {
            badLines = service.badRows(id, 0, BAD_ROWS_SHOWN).stream().map(ImportWords::of).toList();
        }
        return badLines;
    }

    public ImportMode[] getModes() {
        return ImportMode.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Map<String, String> getChosen() {
        return chosen;
    }

    public ImportMode getMode() {
        return mode;
    }

    public void setMode(ImportMode mode) {
        this.mode = mode;
    }
}
