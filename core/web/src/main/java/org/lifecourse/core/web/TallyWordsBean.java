package org.lifecourse.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import org.lifecourse.core.plan.Tally;

/** How work stands, in words: "1 red, 4 amber, 7 green, 1 not reported". */
@Named("tallyWords")
@ApplicationScoped
public class TallyWordsBean {

    public String of(Tally tally) {
        var parts = new ArrayList<String>();
        add(parts, "tally.red", tally.red());
        add(parts, "tally.amber", tally.amber());
        add(parts, "tally.green", tally.green());
        add(parts, "tally.notRated", tally.notRated());
        return parts.isEmpty() ? Texts.message("tally.none") : String.join(", ", parts);
    }

    private static void add(ArrayList<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(Texts.message(key, count));
        }
    }
}
