package org.lifecourse.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.RuleViolation;

class ImportRowTest {

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-07", "07/06/2023", "7/6/2023", "2023-06-07T00:00", " 2023-06-07 "})
    void daysAreReadAsPeopleWriteThem(String text) {
        assertThat(row(text).day("c")).isEqualTo(LocalDate.of(2023, 6, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2023", "June 2023", "2023-13-01", "06-07-2023"})
    void whatIsNotADayIsRefused(String text) {
        assertRefused(() -> row(text).day("c"), "import.notADay", text);
    }

    @Test
    void listsAreSplitAtTheBarAndEmptyPartsLeftOut() {
        assertThat(row("one | two|three |  | ").list("c")).containsExactly("one", "two", "three");
        assertThat(row("").list("c")).isEmpty();
    }

    @Test
    void yesAndNoAreReadInSeveralWords() {
        assertThat(List.of("Yes", "y", "TRUE", "1")).allSatisfy(text -> assertThat(row(text).yes("c")).isTrue());
        assertThat(List.of("No", "n", "FALSE", "0")).allSatisfy(text -> assertThat(row(text).yes("c")).isFalse());
        assertThat(row(" ").yes("c")).isNull();
        assertRefused(() -> row("maybe").yes("c"), "import.notYesOrNo", "maybe");
    }

    @Test
    void wholeNumbersAreReadAndOthersRefused() {
        assertThat(row("-12").number("c")).isEqualTo(-12);
        assertThat(row("").number("c")).isNull();
        assertRefused(() -> row("1.5").number("c"), "import.notANumber", "1.5");
        assertRefused(() -> row("12345678901").number("c"), "import.notANumber", "12345678901");
    }

    @Test
    void wordsOfAnEnumAreReadWhateverTheirSpelling() {
        assertThat(row("skip bad-rows").word("c", ImportMode.class, null)).isEqualTo(ImportMode.SKIP_BAD_ROWS);
        assertThat(row("").word("c", ImportMode.class, ImportMode.ALL_OR_NOTHING)).isEqualTo(ImportMode.ALL_OR_NOTHING);
        assertRefused(() -> row("some").word("c", ImportMode.class, null), "import.notAWord", "some", "ALL_OR_NOTHING, SKIP_BAD_ROWS");
    }

    @Test
    void aColumnThatTheFileLacksIsEmpty() {
        assertThat(row("x").text("other")).isEmpty();
        assertThat(row("x").day("other")).isNull();
    }

    private static ImportRow row(String text) {
        return new ImportRow(2, Map.of("c", text));
    }

    private static void assertRefused(Runnable reading, String key, Object... arguments) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.field()).isEqualTo("c");
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.arguments()).containsExactly(arguments);
        });
    }
}
