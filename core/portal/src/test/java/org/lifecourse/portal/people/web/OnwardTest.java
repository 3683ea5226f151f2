package org.lifecourse.portal.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnwardTest {

    @Test
    void a_chosen_person_leads_to_the_page_that_wants_one() {
        assertThat(Onward.to("/send/ehc-requests/new", "P100001")).isEqualTo("/send/ehc-requests/new?person=P100001");
    }

    @Test
    void without_such_a_page_a_person_leads_to_the_record() {
        assertThat(Onward.to(null, "P100001")).isEqualTo("/people/view?person=P100001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/send/new", "https://evil.example/send/", "/send/../administration", "/send/new?x=1", "/governance/bodies/list",
        "/send/new\n", "/sendnew", "javascript:alert(1)", ""})
    void no_other_address_is_followed(String address) {
        assertThat(Onward.of(address)).isNull();
        assertThat(Onward.to(address, "P100001")).isEqualTo("/people/view?person=P100001");
    }
}
