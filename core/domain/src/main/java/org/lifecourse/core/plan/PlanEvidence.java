package org.lifecourse.core.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.lifecourse.core.RuleViolation;

/** What shows that an update is so: a link, or a file of a kind that staff may attach, with its checksum. */
@Entity
@Table(schema = "core", name = "plan_evidence")
public class PlanEvidence {

    /** 20 MiB. */
    static final int LARGEST = 20 * 1024 * 1024;
    private static final int LONGEST_TITLE = 200;
    private static final Map<String, String> TYPES = Map.of("pdf", "application/pdf", "png", "image/png", "jpg", "image/jpeg",
            "jpeg", "image/jpeg", "txt", "text/plain", "csv", "text/csv",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    @Column(name = "id")
    private Long id;
    @Column(name = "update_id", nullable = false, updatable = false)
    private Long updateId;
    @Column(name = "position", nullable = false, updatable = false)
    private int position;
    @Column(name = "title", nullable = false, updatable = false)
    private String title;
    @Column(name = "link", nullable = false, updatable = false)
    private String link = "";
    @Column(name = "file_name", updatable = false)
    private String fileName;
    @Column(name = "file_type", updatable = false)
    private String fileType;
    @Column(name = "file_size", updatable = false)
    private Long fileSize;
    @Column(name = "sha256", updatable = false)
    private String sha256;
    @Column(name = "content", updatable = false)
    private byte[] content;

    protected PlanEvidence() {
        // JPA
    }

    static PlanEvidence of(Long updateId, int position, UpdateText.EvidenceText text) {
        if (text.title() == null || text.title().isBlank()) {
            throw RuleViolation.at("evidence", "evidence.needsTitle");
        }
        if (text.title().strip().length() > LONGEST_TITLE) {
            throw RuleViolation.at("evidence", "text.tooLong", LONGEST_TITLE);
        }
        var link = text.link() == null ? "" : text.link().strip();
        if (!link.isEmpty() && !link.matches("https?://[^\\s\"'<>]{3,480}")) {
            throw RuleViolation.at("evidenceLink", "evidence.linkMalformed");
        }
        var evidence = new PlanEvidence();
        evidence.updateId = updateId;
        evidence.position = position;
        evidence.title = text.title().strip();
        evidence.link = link;
        if (text.content() != null) {
            evidence.attach(text.fileName(), text.content());
        }
        return evidence;
    }

    private void attach(String name, byte[] bytes) {
        var plain = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}]", "");
        var ending = plain.contains(".") ? plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
        if (!TYPES.containsKey(ending)) {
            throw RuleViolation.at("evidenceFile", "evidence.typeNotAllowed", "PDF, Word, Excel, PowerPoint, PNG, JPEG, CSV, TXT");
        }
        if (bytes.length > LARGEST) {
            throw RuleViolation.at("evidenceFile", "evidence.tooLarge", LARGEST / (1024 * 1024));
        }
        if (!startsAs(ending, bytes)) {
            throw RuleViolation.at("evidenceFile", "evidence.notWhatItSays", ending.toUpperCase(Locale.ROOT));
        }
        fileName = plain.length() > 200 ? plain.substring(plain.length() - 200) : plain;
        fileType = TYPES.get(ending);
        fileSize = (long) bytes.length;
        content = bytes.clone();
        try {
            sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the first bytes are those of the kind that the name claims. */
    private static boolean startsAs(String ending, byte[] bytes) {
        return switch (ending) {
            case "pdf" -> starts(bytes, 0x25, 0x50, 0x44, 0x46);
            case "png" -> starts(bytes, 0x89, 0x50, 0x4E, 0x47);
            case "jpg", "jpeg" -> starts(bytes, 0xFF, 0xD8, 0xFF);
            case "docx", "xlsx", "pptx" -> starts(bytes, 0x50, 0x4B, 0x03, 0x04);
            default -> !starts(bytes, 0x4D, 0x5A) && !contains(bytes, (byte) 0);
        };
    }

    private static boolean starts(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (var i = 0; i < signs.length; i++) {
            if ((bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte sign) {
        for (var value : bytes) {
            if (value == sign) {
                return true;
            }
        }
        return false;
    }

    public Long updateId() {
        return updateId;
    }

    public String title() {
        return title;
    }

    public String fileName() {
        return fileName;
    }

    public String fileType() {
        return fileType;
    }

    public byte[] content() {
        return content == null ? new byte[0] : content.clone();
    }
}
