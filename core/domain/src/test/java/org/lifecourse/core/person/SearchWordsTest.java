package org.lifecourse.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 7);
    private static final LocalDate DAY = LocalDate.of(2011, 6, 17);

    @ParameterizedTest
    @ValueSource(strings = {"17/06/2011", "17/6/11", "17.06.2011", "17-6-2011", "2011-06-17", "17062011", "17 June 2011", "17 jun 11", "17th of June 2011",
        "17jun2011", "June 17, 2011", "17 06 2011", "dob 17/06/2011"})
    void aDayIsReadAsPeopleWriteIt(String text) {
        var words = SearchWords.of(text, TODAY);

        assertThat(words.from()).isEqualTo(DAY);
        assertThat(words.to()).isEqualTo(DAY);
        assertThat(words.names()).isEmpty();
        assertThat(words.address()).isEmpty();
    }

    @Test
    void aMonthAndAYearAreStretchesOfTime() {
        assertThat(SearchWords.of("ella june 2011", TODAY)).extracting(SearchWords::from, SearchWords::to)
                .containsExactly(LocalDate.of(2011, 6, 1), LocalDate.of(2011, 6, 30));
        assertThat(SearchWords.of("hollis 2011", TODAY)).extracting(SearchWords::from, SearchWords::to)
                .containsExactly(LocalDate.of(2011, 1, 1), LocalDate.of(2011, 12, 31));
    }

    @Test
    void aYearOfTwoDigitsLiesInThePast() {
        assertThat(SearchWords.of("3/4/24", TODAY).from()).isEqualTo(LocalDate.of(1924, 4, 3));
        assertThat(SearchWords.of("3/4/23", TODAY).from()).isEqualTo(LocalDate.of(2023, 4, 3));
    }

    @Test
    void namesDayAndPostcodeMayStandTogether() {
        var words = SearchWords.of("O'Neill, Mary-Jane 17/6/2011 sb77ap", TODAY);

        assertThat(words.names()).containsExactly("ONeill", "Mary", "Jane");
        assertThat(words.from()).isEqualTo(DAY);
        assertThat(words.postcode()).isEqualTo("SB7 7AP");
    }

    @Test
    void aHouseNumberMakesAnAddress() {
        assertThat(SearchWords.of("16 Fernside Road", TODAY).address()).isEqualTo("16 fernside road");
        assertThat(SearchWords.of("31/02/2011", TODAY).from()).isNotEqualTo(LocalDate.of(2011, 3, 3));
    }
}
