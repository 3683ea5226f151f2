package org.lifecourse.core.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateBodyTest {

    @Test
    void readsWhatAProgramSends() {
        var body = UpdateBody.of("{\"version\": 4, \"reportedOn\": \"2023-09-29\", \"rating\": \"RED\", \"progress\": 20, \"narrative\": \"Slipped\","
                + " \"evidence\": [{\"title\": \"Minutes\", \"link\": \"https://documents.example/a\"}]}");

        assertThat(body.version()).isEqualTo(4);
        assertThat(body.text().reportedOn()).isEqualTo("2023-09-29");
        assertThat(body.text().progress()).isEqualTo(20);
        assertThat(body.text().nextSteps()).isNull();
        assertThat(body.text().evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.title()).isEqualTo("Minutes");
            assertThat(evidence.content()).isNull();
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "[]", "{broken", "7"})
    void refusesWhatIsNoObject(String json) {
        assertThatThrownBy(() -> UpdateBody.of(json)).hasMessage("api.notJson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"version\": \"4\"}", "{\"version\": null}"})
    void needsTheVersionThatWasRead(String json) {
        assertThatThrownBy(() -> UpdateBody.of(json)).hasMessage("api.versionMissing");
    }

    @Test
    void valuesOfAnotherKindCountAsMissing() {
        var text = UpdateBody.of("{\"version\": 4, \"progress\": \"many\", \"rating\": 3, \"reportedOn\": \"soon\", \"evidence\": \"none\"}").text();

        assertThat(text.progress()).isNull();
        assertThat(text.rating()).isNull();
        assertThat(text.reportedOn()).isNull();
        assertThat(text.evidence()).isEmpty();
    }
}
