package org.lifecourse.send.ehcrequest.web;

import java.util.Map;
import org.lifecourse.core.web.Choices;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.ehcrequest.BreachRisk;
import org.lifecourse.send.ehcrequest.EhcStage;

/** What the filters of the board offer. */
public final class EhcBoardChoices {

    public Map<String, String> getStages() {
        return Choices.words(EhcStage.values());
    }

    public Map<String, String> getRisks() {
        return Choices.words(BreachRisk.values());
    }

    public Map<String, String> getStates() {
        return Map.of("CLOSED", Texts.message("ehcRequests_list.closed"));
    }
}
