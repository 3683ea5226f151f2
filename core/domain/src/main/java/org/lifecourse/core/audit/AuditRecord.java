package org.lifecourse.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * One row of the audit, in the form that is hashed.
 *
 * <p>The hash covers every field and the hash of the row before, each field led by its length so that no two rows can be read as the
 * same text. Times are kept to the microsecond, as PostgreSQL keeps them.
 *
 * @param number position in the chain, from 1 without a gap
 * @param action what happened, a stable word such as {@code body.changed}
 * @param subjectKind kind of record
 * @param subject reference of the record, as staff know it
 * @param before what it was, as JSON, or empty
 * @param after what it became, as JSON, or empty
 * @param reason why, where one was asked for
 */
public record AuditRecord(long number, Instant at, String staff, String staffName, String origin, String action, String subjectKind,
        String subject, String before, String after, String reason, String previousHash, String hash) {

    /** The hash that the first row is chained to. */
    public static final String BEGINNING = "0".repeat(64);

    static AuditRecord next(long number, Instant at, String staff, String staffName, String origin, AuditNote note, String previousHash) {
        var row = new AuditRecord(number, at.truncatedTo(ChronoUnit.MICROS), staff, staffName, origin, note.action(),
                note.subjectKind(), note.subject(), note.before(), note.after(), note.reason(), previousHash, "");
        return row.withHash(row.computeHash());
    }

    private AuditRecord withHash(String value) {
        return new AuditRecord(number, at, staff, staffName, origin, action, subjectKind, subject, before, after, reason, previousHash,
                value);
    }

    /** What the hash of this row has to be. */
    public String computeHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {Long.toString(number), at.toString(), staff, staffName, origin, action, subjectKind, subject,
                before, after, reason, previousHash}) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
