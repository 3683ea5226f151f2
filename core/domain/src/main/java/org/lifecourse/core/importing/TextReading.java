package org.lifecourse.core.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lifecourse.core.RuleViolation;

/** CSV as people have it: with a comma, a semicolon or a tab, in UTF-8, UTF-16 or, if they say so, Windows-1252. */
final class TextReading {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** One control character in so many bytes is taken for a slip; more are taken for something that is not text. */
    private static final int BYTES_A_SLIP = 1000;

    private TextReading() {
    }

    static void read(byte[] content, boolean western, Intake intake) {
        var text = text(content, western);
        var before = 0;
        if (text.length() >= 5 && text.startsWith("sep=") && (text.length() == 5 || text.charAt(5) == '\r' || text.charAt(5) == '\n')) {
            before = 1;
        }
        var delimiter = before == 1 ? text.charAt(4) : delimiterOf(text);
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
        var line = 0L;
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                if (line >= before) {
                    intake.line((int) line + 1, row.toList());
                }
                line = Math.max(line + 1, parser.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw RuleViolation.at("file", "import.quotesUnbalanced", (int) line + 1);
        }
    }

    /** The sign that stands most often outside quotes in the heading. */
    static char delimiterOf(String text) {
        var counts = new int[DELIMITERS.size()];
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == '\n' || sign == '\r')) {
                break;
            } else if (!quoted && DELIMITERS.contains(sign)) {
                counts[DELIMITERS.indexOf(sign)]++;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.get(best);
    }

    private static String text(byte[] content, boolean western) {
        if (FileReading.starts(content, 0xFF, 0xFE) || FileReading.starts(content, 0xFE, 0xFF)) {
            return decoded(content, StandardCharsets.UTF_16);
        }
        mustBeText(content);
        var bom = FileReading.starts(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(content, bom, content.length - bom);
        var characters = CharBuffer.allocate(content.length - bom);
        var result = decoder.decode(bytes, characters, true);
        if (!result.isError()) {
            return characters.flip().toString();
        }
        if (!western) {
            throw RuleViolation.at("file", "import.notUtf8", lineOf(content, bytes.position()));
        }
        return new String(content, WESTERN);
    }

    private static String decoded(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw RuleViolation.at("file", "import.notATable");
        }
    }

    private static void mustBeText(byte[] content) {
        var slips = 0;
        for (var sign : content) {
            if (sign == 0) {
                throw RuleViolation.at("file", "import.notATable");
            }
            if (sign > 0 && sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t') {
                slips++;
            }
        }
        if (slips > content.length / BYTES_A_SLIP || FileReading.starts(content, '%', 'P', 'D', 'F')) {
            throw RuleViolation.at("file", "import.notATable");
        }
    }

    private static int lineOf(byte[] content, int position) {
        var line = 1;
        for (var i = 0; i < position; i++) {
            if (content[i] == '\n' || content[i] == '\r' && content[i + 1] != '\n') {
                line++;
            }
        }
        return line;
    }
}
