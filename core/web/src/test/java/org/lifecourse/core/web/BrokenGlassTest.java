package org.lifecourse.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
}
