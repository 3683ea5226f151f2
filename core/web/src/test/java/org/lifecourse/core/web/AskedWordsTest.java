package org.lifecourse.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedWordsTest {

    private final Map<String, Object> session = new HashMap<>();

    @Test
    void the_token_says_nothing_of_the_words_and_leads_back_to_them() {
        var token = AskedWords.keep(" Oscar Lindqvist ", session);

        assertThat(token).matches("[A-Za-z0-9_-]{16}");
        assertThat(AskedWords.of(token, session)).isEqualTo("Oscar Lindqvist");
        assertThat(AskedWords.keep("Oscar Lindqvist", session)).isNotEqualTo(token);
    }

    @Test
    void another_session_does_not_know_them() {
        assertThat(AskedWords.of(AskedWords.keep("Oscar", session), new HashMap<>())).isEmpty();
    }

    @Test
    void only_the_last_ones_are_kept() {
        var first = AskedWords.keep("first", session);
        for (var count = 0; count < 30; count++) {
            AskedWords.keep("another", session);
        }

        assertThat(AskedWords.of(first, session)).isEmpty();
    }
}
