package org.lifecourse.portal.deadline.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.deadline.Basis;
import org.lifecourse.core.deadline.RuleRow;
import org.lifecourse.core.web.Texts;

/** What the pages about deadlines let people choose from, and how a limit reads. */
@Named
@ApplicationScoped
public class DeadlineChoices {

    public Map<String, String> getAreas() {
        var areas = new LinkedHashMap<String, String>();
        Arrays.stream(ServiceArea.values()).forEach(area -> areas.put(area.code(), Texts.word(area)));
        return areas;
    }

    public Map<String, String> getBases() {
        var bases = new LinkedHashMap<String, String>();
        Arrays.stream(Basis.values()).forEach(basis -> bases.put(basis.name(), Texts.word(basis)));
        return bases;
    }

    /** "15 working days", "6 weeks", "28 clear days before". */
    public String limit(RuleRow rule) {
        var words = Texts.message("deadlines_limit." + rule.counting().name(), rule.quantity());
        return rule.backwards() ? Texts.message("deadlines_limit.before", words) : words;
    }

    public String area(String code) {
        return getAreas().getOrDefault(code, code);
    }

    /** grey for the law, blue for the borough, amber for what is still to be confirmed. */
    public String tone(RuleRow rule) {
        return switch (rule.basis()) {
            case STATUTE, GUIDANCE -> "grey";
            case LOCAL -> "blue";
            case DEFAULT -> "amber";
        };
    }
}
