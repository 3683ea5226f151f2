package org.lifecourse.children.pathway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a step changed on a record: the values that differ, as they were and as they are. */
record Changes(Map<String, Object> before, Map<String, Object> after) {

    static Changes between(Map<String, Object> before, Map<String, Object> after) {
        var was = new LinkedHashMap<String, Object>();
        var is = new LinkedHashMap<String, Object>();
        after.forEach((name, value) -> {
            if (!Objects.equals(before.get(name), value)) {
                was.put(name, before.get(name));
                is.put(name, value);
            }
        });
        return new Changes(was, is);
    }

    /** The same with one more value, which the record itself does not keep. */
    Changes and(String name, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            before.put(name, was);
            after.put(name, is);
        }
        return this;
    }
}
