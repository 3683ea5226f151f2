package org.lifecourse.core.importing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.core.importing.ImportService;
import org.lifecourse.core.web.Csv;
import org.lifecourse.core.web.Texts;
import org.omnifaces.util.Faces;

/** The refused rows as a file: line, column, problem, and the cells as they stood, to be mended and brought again. */
@Named
@RequestScoped
public class RefusedRowsBean {

    private static final int READ = 1000;

    @Inject
    private ImportService service;

    public void send(Long id) throws IOException {
        var header = new ArrayList<>(List.of(Texts.message("imports_view.column.line"), Texts.message("imports_view.column.column"),
                Texts.message("imports_view.column.problem")));
        header.addAll(service.details(id).headings());
        Faces.sendFile(Csv.of(header, lines(id)).getBytes(StandardCharsets.UTF_8), "refused-rows.csv", true);
    }

    private List<List<Object>> lines(Long id) {
        var lines = new ArrayList<List<Object>>();
        var rows = service.badRows(id, 0, READ);
        while (!rows.isEmpty()) {
            rows.forEach(row -> lines.add(cells(ImportWords.of(row))));
            rows = service.badRows(id, rows.get(rows.size() - 1).line(), READ);
        }
        return lines;
    }

    static List<Object> cells(BadLine line) {
        var cells = new ArrayList<Object>(List.of(line.line(), line.column(), line.problem()));
        cells.addAll(line.cells());
        return cells;
    }
}
