package org.lifecourse.core.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are taken. What a file is, its first bytes say; its name only has to agree. */
enum FileKind {

    PDF("application/pdf", "pdf") {
        @Override
        boolean isTrueOf(byte[] content) {
            return startsWith(content, "%PDF-");
        }
    },
    PNG("image/png", "png") {
        @Override
        boolean isTrueOf(byte[] content) {
            return startsWith(content, "\u0089PNG\r\n\u001a\n");
        }
    },
    JPEG("image/jpeg", "jpg", "jpeg") {
        @Override
        boolean isTrueOf(byte[] content) {
            return startsWith(content, "\u00ff\u00d8\u00ff");
        }
    },
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx") {
        @Override
        boolean isTrueOf(byte[] content) {
            return isOfficePackage(content, "word/document.xml");
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        boolean isTrueOf(byte[] content) {
            return isOfficePackage(content, "xl/workbook.xml");
        }
    },
    TXT("text/plain", "txt") {
        @Override
        boolean isTrueOf(byte[] content) {
            return isText(content);
        }
    },
    CSV("text/csv", "csv") {
        @Override
        boolean isTrueOf(byte[] content) {
            return isText(content);
        }
    },
    EML("message/rfc822", "eml") {
        @Override
        boolean isTrueOf(byte[] content) {
            var start = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
            return isText(content) && start.lines().findFirst().orElse("").matches("[A-Za-z][A-Za-z0-9-]*:.*");
        }
    };

    private static final int HEAD = 4000;
    private static final int LOWEST_PRINTED = 0x20;

    private final String mediaType;
    private final Set<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = Set.of(endings);
    }

    /** The kind that the ending of the name promises. */
    static Optional<FileKind> named(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }

    abstract boolean isTrueOf(byte[] content);

    String mediaType() {
        return mediaType;
    }

    private static boolean startsWith(byte[] content, String marks) {
        var wanted = marks.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }

    /** A package without programs in it. The names of its parts stand uncompressed, so nothing has to be unpacked. */
    private static boolean isOfficePackage(byte[] content, String part) {
        var bytes = new String(content, StandardCharsets.ISO_8859_1);
        return bytes.startsWith("PK\u0003\u0004") && bytes.contains("[Content_Types].xml") && bytes.contains(part) && !bytes.contains("vbaProject.bin");
    }

    private static boolean isText(byte[] content) {
        for (var one : content) {
            if (one >= 0 && one < LOWEST_PRINTED && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                return false;
            }
        }
        return true;
    }
}
