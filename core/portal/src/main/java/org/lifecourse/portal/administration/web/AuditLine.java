package org.lifecourse.portal.administration.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import org.lifecourse.core.audit.AuditRecord;

/** An entry of the audit as people read it: stable words as words, values before and after side by side. */
public record AuditLine(AuditRecord entry, String action, String kind, List<Change> changes) {

    /** One value that changed; empty where there was or is none. */
    public record Change(String name, String before, String after) {
    }

    static AuditLine of(AuditRecord entry) {
        return new AuditLine(entry, words(entry.action()), words(entry.subjectKind()), changes(entry.before(), entry.after()));
    }

    /** {@code plan-item.reported} becomes "Plan item reported". */
    static String words(String code) {
        var words = code.replace('.', ' ').replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static List<Change> changes(String before, String after) {
        var earlier = object(before);
        var later = object(after);
        var names = new LinkedHashSet<>(earlier.keySet());
        names.addAll(later.keySet());
        return names.stream().map(name -> new Change(words(name), value(earlier.get(name)), value(later.get(name))))
                .filter(change -> !change.before().equals(change.after())).toList();
    }

    private static JsonObject object(String json) {
        if (json == null || json.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String value(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
