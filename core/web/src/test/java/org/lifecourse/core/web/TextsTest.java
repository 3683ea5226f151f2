package org.lifecourse.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void a_day_in_a_sentence_stays_on_one_line() {
        assertThat(Texts.whole("Done on 7 November 2022; it was due by 30 May 2023."))
                .isEqualTo("Done on 7\u00a0November\u00a02022; it was due by 30\u00a0May\u00a02023.");
    }

    @Test
    void other_numbers_and_words_break_as_before() {
        assertThat(Texts.whole("136 days used, week 20 of 2026, 5 of 6 received")).isEqualTo("136 days used, week 20 of 2026, 5 of 6 received");
        assertThat(Texts.whole(null)).isEmpty();
    }
}
