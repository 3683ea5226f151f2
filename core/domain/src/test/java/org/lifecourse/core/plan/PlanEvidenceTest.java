package org.lifecourse.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.plan.UpdateText.EvidenceText;

class PlanEvidenceTest {

    private static final byte[] PDF = "%PDF-1.7 and more".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROGRAM = {'M', 'Z', 0, 1, 2};

    @Test
    void keepsAFileWithItsType() {
        var evidence = file("C:\\papers\\Graduated model.PDF", PDF);

        assertThat(evidence.fileName()).isEqualTo("Graduated model.PDF");
        assertThat(evidence.fileType()).isEqualTo("application/pdf");
        assertThat(evidence.content()).isEqualTo(PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.exe", "page.html", "picture.svg", "noending", "archive.zip", "script.js"})
    void refusesOtherKindsOfFile(String name) {
        refused("evidence.typeNotAllowed", "evidenceFile", name, PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disguised.pdf", "disguised.png", "disguised.jpg", "disguised.docx", "disguised.xlsx", "disguised.txt", "disguised.csv"})
    void refusesAProgramUnderAnotherName(String name) {
        refused("evidence.notWhatItSays", "evidenceFile", name, PROGRAM);
    }

    @Test
    void refusesAnEmptyFileThatClaimsToBeAPdf() {
        refused("evidence.notWhatItSays", "evidenceFile", "empty.pdf", new byte[0]);
    }

    @Test
    void refusesAHugeFile() {
        refused("evidence.tooLarge", "evidenceFile", "huge.pdf", new byte[PlanEvidence.LARGEST + 1]);
    }

    @Test
    void takesTheLargestFileAllowed() {
        var largest = new byte[PlanEvidence.LARGEST];
        System.arraycopy(PDF, 0, largest, 0, PDF.length);

        assertThat(file("largest.pdf", largest).content()).hasSize(PlanEvidence.LARGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://files.example/a", "//example/a", "https://a b", "https://x\"onclick", "data:text/html,a"})
    void refusesLinksThatAreNoWebAddress(String link) {
        assertThatThrownBy(() -> PlanEvidence.of(1L, 1, new EvidenceText("Minutes", link, null, null)))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.key()).isEqualTo("evidence.linkMalformed");
                    assertThat(violation.field()).isEqualTo("evidenceLink");
                });
    }

    @ParameterizedTest
    @CsvSource({"'', evidence.needsTitle", "'  ', evidence.needsTitle"})
    void needsATitle(String title, String key) {
        assertThatThrownBy(() -> PlanEvidence.of(1L, 1, new EvidenceText(title, "https://documents.example/a", null, null))).hasMessage(key);
    }

    @Test
    void refusesATitleThatIsTooLong() {
        assertThatThrownBy(() -> PlanEvidence.of(1L, 1, new EvidenceText("x".repeat(201), "", null, null))).hasMessage("text.tooLong");
    }

    private static PlanEvidence file(String name, byte[] content) {
        return PlanEvidence.of(1L, 1, new EvidenceText("Evidence", "", name, content));
    }

    private static void refused(String key, String field, String name, byte[] content) {
        assertThatThrownBy(() -> file(name, content)).isInstanceOfSatisfying(RuleViolation.class, violation -> {
            assertThat(violation.key()).isEqualTo(key);
            assertThat(violation.field()).isEqualTo(field);
        });
    }
}
