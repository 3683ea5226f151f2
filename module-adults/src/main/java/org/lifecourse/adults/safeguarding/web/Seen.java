package org.lifecourse.adults.safeguarding.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifecourse.adults.safeguarding.ConcernRow;

/**
 * The concerns that a page shows, each with the version that was seen, and those that are ticked. When the page is shown again after a step was
 * tried, what others changed meanwhile is marked and no longer ticked: ticking it again is the agreement to what stands there now.
 */
public class Seen implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, String> carriers = new HashMap<>();
    private final Map<String, Boolean> chosen = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    /** The page shows these now. */
    void shown(List<ConcernRow> rows) {
        changed.clear();
        for (var row : rows) {
            var before = versions.put(row.reference(), row.version());
            var carrier = carriers.put(row.reference(), row.worker());
            if (before != null && (before != row.version() || !Objects.equals(carrier, row.worker()))) {
                changed.add(row.reference());
                chosen.put(row.reference(), false);
            }
        }
    }

    /** The ticked ones with the versions seen. */
    Map<String, Long> ticked() {
        return chosen.entrySet().stream().filter(entry -> Boolean.TRUE.equals(entry.getValue()) && versions.containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> versions.get(entry.getKey())));
    }

    /** Who carried each as it was seen; by reference, null where nobody does. */
    Map<String, String> carriers() {
        return new HashMap<>(carriers);
    }

    public boolean hasChanged(String reference) {
        return changed.contains(reference);
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }
}
