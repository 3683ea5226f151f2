package org.lifecourse.send.commissioning.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.plan.PlanRow;

/** The strategies of a select, by code. */
final class StrategyChoice {

    private StrategyChoice() {
    }

    static Map<String, String> of(List<PlanRow> strategies) {
        var choices = new LinkedHashMap<String, String>();
        strategies.forEach(plan -> choices.put(plan.code(), plan.title()));
        return choices;
    }
}
