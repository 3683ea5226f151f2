package org.lifecourse.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenGlassTest {

    @ParameterizedTest
    @ValueSource(strings = {"/people/view?person=P100001&tab=chronology", "/send/ehc-requests/view?request=EHC-2026%2F12", "/adults/safeguarding/list"})
    void an_address_within_the_portal_is_gone_back_to(String address) {
        assertThat(BrokenGlass.isWithin(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/people/view\r\nSet-Cookie: a=b", "people", ""})
    void no_other_address_is(String address) {
        assertThat(BrokenGlass.isWithin(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"null,''", "person=P100001&tab=chronology,person=P100001&tab=chronology", "person=P100001&words=Oscar+Lindqvist&tab=family,person=P100001&tab=family",
        "q=Lindqvist,''", "text=x&born=2011-06-17&name=Oscar&page=2,page=2", "Q=Lindqvist&request=EHC-2026%2F12,request=EHC-2026%2F12"})
    void words_that_somebody_typed_are_not_remembered(String query, String remembered) {
        assertThat(BrokenGlass.withoutWords(query)).isEqualTo(remembered);
    }

    @ParameterizedTest
    @CsvSource({"/people/view?person=P100001&words=Oscar,/people/view?person=P100001", "/people/list?q=Oscar,/people/list", "/people/list,/people/list"})
    void the_way_back_has_no_words_either(String address, String back) {
        assertThat(BrokenGlass.back(address)).isEqualTo(back);
    }
}
