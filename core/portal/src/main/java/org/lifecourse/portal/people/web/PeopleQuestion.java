package org.lifecourse.portal.people.web;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import java.io.StringReader;

/** What a program posts to find people; both parts may be left out. */
record PeopleQuestion(String words, int first) {

    /**
     * @throws BadRequestException when it is no JSON object, or one of them is of another type
     */
    static PeopleQuestion of(String json) {
        var body = object(json);
        var words = body.get("words");
        var first = body.get("first");
        if (words != null && !(words instanceof JsonString) || first != null && !(first instanceof JsonNumber)) {
            throw new BadRequestException();
        }
        return new PeopleQuestion(body.getString("words", ""), body.getInt("first", 0));
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json == null ? "" : json))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new BadRequestException(e);
        }
    }
}
