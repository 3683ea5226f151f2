package org.lifecourse.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void the_chosen_one_is_marked_and_the_order_is_kept() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("b", "Second first");
        choices.put("a", "First second");
        assertThat(Options.html(choices, "a")).isEqualTo("<option value=\"b\">Second first</option><option value=\"a\" selected=\"selected\">First second</option>");
        assertThat(Options.html(choices, null)).doesNotContain("selected");
        assertThat(Options.html(null, "a")).isEmpty();
    }

    @Test
    void nothing_that_somebody_typed_becomes_html() {
        var choices = new LinkedHashMap<Object, Object>();
        choices.put("x\" onclick=\"go()", "</option><script>go()</script>");
        assertThat(Options.html(choices, "")).doesNotContain("<script", "\" onclick");
        choices.clear();
        choices.put(7L, "Seven & more");
        assertThat(Options.html(choices, 7L)).isEqualTo("<option value=\"7\" selected=\"selected\">Seven &amp; more</option>");
    }
}
