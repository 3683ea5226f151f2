package org.lifecourse.core.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/**
 * A file that belongs to a record of some module.
 *
 * <p>It is what its name says, and never changes. It may be taken back with a reason; then nobody reads it any more.
 */
@Entity
@Table(schema = "core", name = "document")
public class Document extends Aggregate {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 300;

    @Column(name = "module", nullable = false, updatable = false)
    private String module;
    @Column(name = "subject_kind", nullable = false, updatable = false)
    private String subjectKind;
    @Column(name = "subject", nullable = false, updatable = false)
    private String subject;
    @Column(name = "person_id", updatable = false)
    private Long personId;
    @Column(name = "permission", nullable = false, updatable = false)
    private String permission;
    @Column(name = "service_area", updatable = false)
    private String area;
    @Column(name = "name", nullable = false, updatable = false)
    private String name;
    @Column(name = "title", nullable = false, updatable = false)
    private String title;
    @Column(name = "media_type", nullable = false, updatable = false)
    private String mediaType;
    @Column(name = "size", nullable = false, updatable = false)
    private long size;
    @Column(name = "sha256", nullable = false, updatable = false)
    private String sha256;
    @Column(name = "content", nullable = false, updatable = false)
    private byte[] content;
    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;
    @Column(name = "added_by", updatable = false)
    private Long addedBy;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_because")
    private String withdrawnBecause;

    protected Document() {
        // JPA
    }

    /**
     * @throws RuleViolation when it is empty, too large, of a kind that is not taken, or not what its name says
     */
    static Document attached(DocumentText text, Long staffId, Instant at) {
        var bytes = text.content();
        if (bytes == null || bytes.length == 0) {
            throw RuleViolation.at("file", "document.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw RuleViolation.at("file", "document.tooLarge");
        }
        var cleaned = clean(text.name());
        var kind = FileKind.named(cleaned).orElseThrow(() -> RuleViolation.at("file", "document.kindNotTaken"));
        if (!kind.isTrueOf(bytes)) {
            throw RuleViolation.at("file", "document.notWhatItSays", cleaned);
        }
        var document = new Document();
        document.module = text.module();
        document.subjectKind = text.subjectKind();
        document.subject = text.subject();
        document.personId = text.personId();
        document.permission = text.permission();
        document.area = text.area();
        document.name = cleaned;
        document.title = text.title() == null || text.title().isBlank() ? cleaned : cut(text.title().strip(), LONGEST_TITLE);
        document.mediaType = kind.mediaType();
        document.size = bytes.length;
        document.sha256 = hash(bytes);
        document.content = bytes.clone();
        document.addedAt = at;
        document.addedBy = staffId;
        return document;
    }

    /** The last part of a path, without anything that a file system or a header would take for more than a letter. */
    static String clean(String name) {
        var last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?;%]+", " ").replaceAll("\\s+", " ").replaceAll("^[ .]+|[ .]+$", "");
        var dot = plain.lastIndexOf('.');
        if (plain.length() <= LONGEST_NAME) {
            return plain.isEmpty() ? "file" : plain;
        }
        return dot < 0 ? cut(plain, LONGEST_NAME) : cut(plain.substring(0, dot), LONGEST_NAME) + cut(plain.substring(dot), 10);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes it back. */
    void withdraw(String because, Instant at) {
        if (because == null || because.isBlank()) {
            throw RuleViolation.at("because", "document.withdrawalNeedsReason");
        }
        withdrawnAt = at;
        withdrawnBecause = cut(because.strip(), LONGEST_TITLE);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean wasAddedBy(Long staffId) {
        return staffId != null && staffId.equals(addedBy);
    }

    /** What identifies it in the audit: its number and its record. */
    String reference() {
        return id() + " " + module + "/" + subjectKind + "/" + subject;
    }

    String module() {
        return module;
    }

    String subjectKind() {
        return subjectKind;
    }

    String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public byte[] content() {
        return content.clone();
    }

    public Long personId() {
        return personId;
    }

    public String permission() {
        return permission;
    }

    public String area() {
        return area;
    }
}
