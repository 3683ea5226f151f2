package org.lifecourse.send.ehcrequest.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.ehcrequest.BreachRisk;
import org.lifecourse.send.ehcrequest.EhcStage;

/** What the filters of the board offer. */
public final class EhcBoardChoices {

    public Map<String, String> getStages() {
        return named(EhcStage.values());
    }

    public Map<String, String> getRisks() {
        return named(BreachRisk.values());
    }

    public Map<String, String> getStates() {
        return Map.of("CLOSED", Texts.message("ehcRequests_list.closed"));
    }

    private static Map<String, String> named(Enum<?>... constants) {
        var named = new LinkedHashMap<String, String>();
        Arrays.stream(constants).forEach(one -> named.put(one.name(), Texts.word(one)));
        return named;
    }
}
