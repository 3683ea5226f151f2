package org.lifecourse.core.deadline.web;

import java.util.List;
import org.lifecourse.core.deadline.Explained;
import org.lifecourse.core.web.Texts;

/** How a day was counted, in sentences. */
public final class DeadlineWords {

    private DeadlineWords() {
    }

    public static List<String> of(List<Explained> lines) {
        return lines == null ? List.of() : lines.stream().map(line -> Texts.message(line.key(), line.arguments().toArray())).toList();
    }
}
