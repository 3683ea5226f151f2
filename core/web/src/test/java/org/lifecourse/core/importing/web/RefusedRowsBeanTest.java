package org.lifecourse.core.importing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.web.Csv;

class RefusedRowsBeanTest {

    private static final List<String> HEADINGS = List.of("Line", "Column", "Problem", "code", "title");

    @Test
    void aRefusedRowNamesItsLineColumnAndProblemAndKeepsItsCells() {
        assertThat(csv(new BadLine(7, "starts_on", "“June” is not a date.", List.of("a", "June, \"early\""))))
                .endsWith("7,starts_on,“June” is not a date.,a,\"June, \"\"early\"\"\"\r\n");
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreMadeHarmless() {
        var cells = List.of("=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "a=b");

        assertThat(csv(new BadLine(2, "", "", cells))).contains("\"'=HYPERLINK(\"\"x\"\")\",'+1,'-1,'@SUM(A1),'\tx,\"'\rx\",a=b");
    }

    private static String csv(BadLine line) {
        return Csv.of(HEADINGS, List.of(RefusedRowsBean.cells(line)));
    }
}
