package org.lifecourse.core.importing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.importing.ImportJobDetails.BadRow;
import org.lifecourse.core.importing.Problem;
import org.lifecourse.core.web.Csv;

class RefusedRowsBeanTest {

    private static final List<String> HEADINGS = List.of("Line", "Column", "Problem", "code", "title");

    @Test
    void aRefusedRowNamesItsLineColumnAndProblemAndKeepsItsCells() {
        var row = new BadRow(7, List.of("a", "June"), new Problem("import.notADay", "starts_on", List.of("June")));

        assertThat(csv(row)).endsWith("7,starts_on,“June” is not a date. Write it as 2023-06-07 or 07/06/2023.,a,June\r\n");
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreMadeHarmless() {
        var row = new BadRow(2, List.of("=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "a=b"), new Problem("import.needsValue", "", List.of()));

        assertThat(csv(row)).contains("\"'=HYPERLINK(\"\"x\"\")\",'+1,'-1,'@SUM(A1),'\tx,\"'\rx\",a=b");
    }

    private static String csv(BadRow row) {
        return Csv.of(HEADINGS, List.of(RefusedRowsBean.cells(ImportWords.of(row))));
    }
}
