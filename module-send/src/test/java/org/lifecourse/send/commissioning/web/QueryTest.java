package org.lifecourse.send.commissioning.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void leavesOutWhatHasNoValue() {
        assertThat(Query.of("plan", "send", "lead", null, "quarter", " ", "rating", "RED")).isEqualTo("plan=send&rating=RED");
    }

    @Test
    void signsThatMeanSomethingInAnAddressAreWrittenOut() {
        assertThat(Query.of("lead", "a&b=c d")).isEqualTo("lead=a%26b%3Dc+d");
    }

    @Test
    void isEmptyWithoutValues() {
        assertThat(Query.of("plan", "")).isEmpty();
    }
}
