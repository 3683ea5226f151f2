package org.lifecourse.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;

class ColumnMappingTest {

    private static final List<ImportColumn> COLUMNS = List.of(ImportColumn.required("plan_code", "plan"), ImportColumn.required("title", "name").atMost(10),
            ImportColumn.optional("target_as_written", "due"));

    @Test
    void headingsAreMatchedWhateverCaseSpacesHyphensAndUnderscores() {
        var mapping = ColumnMapping.matched(COLUMNS, List.of("TITLE", "Plan-Code", " target as written "));

        assertThat(mapping.positions()).isEqualTo(Map.of("plan_code", 1, "title", 0, "target_as_written", 2));
    }

    @Test
    void otherNamesOfAColumnAreRecognised() {
        assertThat(ColumnMapping.matched(COLUMNS, List.of("Plan", "Name", "Due")).positions())
                .isEqualTo(Map.of("plan_code", 0, "title", 1, "target_as_written", 2));
    }

    @Test
    void aNameCountsMoreThanAnotherName() {
        assertThat(ColumnMapping.matched(COLUMNS, List.of("name", "title", "plan")).positions()).containsEntry("title", 1);
    }

    @Test
    void missingAndUnusedHeadingsAreNamed() {
        var mapping = ColumnMapping.matched(COLUMNS, List.of("name", "colour"));

        assertThat(mapping.missing(COLUMNS)).containsExactly("plan_code");
        assertThat(mapping.unused(List.of("name", "colour"))).containsExactly("colour");
    }

    @Test
    void aRowIsReadByTheNamesOfTheColumns() {
        var row = mapping().row(COLUMNS, 2, 7, List.of("p1", " Act "));

        assertThat(row.line()).isEqualTo(7);
        assertThat(row.text("plan_code")).isEqualTo("p1");
        assertThat(row.text("title")).isEqualTo("Act");
        assertThat(row.text("target_as_written")).isEmpty();
    }

    @Test
    void aShortRowLacksItsLastCells() {
        assertRefused(List.of("p1"), "title", "import.needsValue");
    }

    @Test
    void aTextThatIsTooLongForItsColumnIsRefused() {
        assertRefused(List.of("p1", "Eleven char"), "title", "import.longerThan", 11, 10);
    }

    @Test
    void moreCellsThanHeadingsAreRefusedUnlessTheyAreEmpty() {
        assertRefused(List.of("p1", "Act", "more"), null, "import.moreCellsThanHeadings", 3, 2);
        assertThat(mapping().row(COLUMNS, 2, 7, List.of("p1", "Act", " ")).text("title")).isEqualTo("Act");
    }

    @Test
    void aMappingIsTheSameAfterItWasKept() {
        var mapping = new ColumnMapping(Map.of("plan_code", 3, "a \"quoted\", name", 0));

        assertThat(ColumnMapping.read(mapping.asText())).isEqualTo(mapping);
        assertThat(ColumnMapping.read("")).isEqualTo(new ColumnMapping(Map.of()));
    }

    private static ColumnMapping mapping() {
        return new ColumnMapping(Map.of("plan_code", 0, "title", 1));
    }

    private static void assertRefused(List<String> cells, String field, String key, Object... arguments) {
        assertThatThrownBy(() -> mapping().row(COLUMNS, 2, 7, cells)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.arguments()).containsExactly(arguments);
        });
    }
}
