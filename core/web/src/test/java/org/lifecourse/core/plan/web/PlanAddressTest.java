package org.lifecourse.core.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanAddressTest {

    @Test
    void leavesOutWhatIsEmptyAndWhatItDoesNotKnow() {
        var written = new HashMap<String, String>();
        written.put("plan", "send-2023");
        written.put("q", " ");
        written.put("rating", null);
        written.put("toggle", "1.2");

        assertThat(PlanAddress.of(written)).hasToString("view?plan=send-2023");
    }

    @Test
    void keepsTheFiltersWhenAnotherEntryIsChosen() {
        var address = PlanAddress.of(Map.of("plan", "send-2023", "q", "waits & more", "item", "1"));

        assertThat(address.with("item", "2.1")).hasToString("view?plan=send-2023&q=waits+%26+more&item=2.1");
        assertThat(address.with("item", null)).hasToString("view?plan=send-2023&q=waits+%26+more");
        assertThat(address.value("item")).isEqualTo("1");
    }
}
