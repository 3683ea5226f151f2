package org.lifecourse.core.plan.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.plan.UpdateText;
import org.lifecourse.core.plan.UpdateText.EvidenceText;
import org.lifecourse.core.web.Days;

/**
 * An update as a program sends it.
 *
 * @param version the version of the entry that the program read
 */
record UpdateBody(long version, UpdateText text) {

    /**
     * @throws RuleViolation when it is no JSON object or lacks the version
     */
    static UpdateBody of(String json) {
        var body = object(json);
        if (!(body.get("version") instanceof JsonNumber version)) {
            throw RuleViolation.at("version", "api.versionMissing");
        }
        return new UpdateBody(version.longValue(), new UpdateText(Days.of(text(body, "reportedOn")), text(body, "rating"),
                body.get("progress") instanceof JsonNumber progress ? Integer.valueOf(progress.intValue()) : null, text(body, "narrative"),
                text(body, "nextSteps"), evidence(body)));
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json == null ? "" : json))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new RuleViolation("api.notJson");
        }
    }

    private static List<EvidenceText> evidence(JsonObject body) {
        return !(body.get("evidence") instanceof JsonArray list) ? List.of() : list.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                .map(one -> new EvidenceText(text(one, "title"), text(one, "link"), null, null)).toList();
    }

    private static String text(JsonObject body, String name) {
        return body.get(name) instanceof JsonString string ? string.getString() : null;
    }
}
