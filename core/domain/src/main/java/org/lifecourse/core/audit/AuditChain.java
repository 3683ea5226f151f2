package org.lifecourse.core.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the chain from its beginning and says what does not fit. Works on a plain connection, so that the check does not depend on
 * the portal that is being checked.
 */
public final class AuditChain {

    /**
     * @param rows how many entries were read
     * @param faults what is wrong, in plain words; empty when the chain is whole
     */
    public record Result(long rows, List<String> faults) {

        public boolean isWhole() {
            return faults.isEmpty();
        }
    }

    private static final int ENOUGH_FAULTS = 20;

    private AuditChain() {
    }

    /**
     * Adds what a command did to the whole database to the end of the chain, in the transaction of the connection.
     *
     * @param action stable word, such as {@code backup.made}
     * @param subject the file or moment that it was about
     * @param after what came of it, as JSON
     * @throws SQLException when the database cannot be written
     */
    public static void append(Connection connection, Instant at, String action, String subject, String after) throws SQLException {
        AuditRecord row;
        try (var statement = connection.createStatement();
                var head = statement.executeQuery("select number, hash from core.audit_head for update")) {
            head.next();
            row = AuditRecord.next(head.getLong(1) + 1, at, "command line", "Command line", "command line",
                    new AuditNote(action, "backup", subject, "", after, ""), head.getString(2));
        }
        try (var insert = connection.prepareStatement("insert into core.audit_entry (number, at, staff, staff_name, origin, action, subject_kind,"
                + " subject, before_value, after_value, reason, previous_hash, hash) values (?,?,?,?,?,?,?,?,?,?,?,?,?)");
                var update = connection.prepareStatement("update core.audit_head set number = ?, hash = ?")) {
            var values = new Object[] {row.number(), Timestamp.from(row.at()), row.staff(), row.staffName(), row.origin(), row.action(),
                row.subjectKind(), row.subject(), row.before(), row.after(), row.reason(), row.previousHash(), row.hash()};
            for (var i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
            update.setLong(1, row.number());
            update.setString(2, row.hash());
            update.executeUpdate();
        }
    }

    /**
     * Recomputes every hash and compares the end with the kept head, so that a changed, removed or added row is found wherever it is.
     *
     * @throws SQLException when the database cannot be read
     */
    public static Result verify(Connection connection) throws SQLException {
        var faults = new ArrayList<String>();
        var rows = 0L;
        var expected = 1L;
        var previous = AuditRecord.BEGINNING;
        connection.setAutoCommit(false);
        long headNumber;
        String headHash;
        try (var head = connection.createStatement(); var found = head.executeQuery("select number, hash from core.audit_head for share")) {
            if (!found.next()) {
                return new Result(0, List.of("The head of the chain is missing."));
            }
            headNumber = found.getLong(1);
            headHash = found.getString(2);
        }
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(2000);
            try (var found = statement.executeQuery("select number, at, staff, staff_name, origin, action, subject_kind, subject,"
                    + " before_value, after_value, reason, previous_hash, hash from core.audit_entry order by number")) {
                while (found.next() && faults.size() < ENOUGH_FAULTS) {
                    var row = new AuditRecord(found.getLong(1), found.getTimestamp(2).toInstant(), found.getString(3), found.getString(4),
                            found.getString(5), found.getString(6), found.getString(7), found.getString(8), found.getString(9),
                            found.getString(10), found.getString(11), found.getString(12), found.getString(13));
                    rows++;
                    if (row.number() != expected) {
                        faults.add("Entry " + expected + " is missing: the next one found is " + row.number() + ".");
                    } else if (!row.previousHash().equals(previous)) {
                        faults.add("Entry " + row.number() + " does not follow from entry " + (row.number() - 1) + ".");
                    }
                    if (!row.computeHash().equals(row.hash())) {
                        faults.add("Entry " + row.number() + " was altered after it was written.");
                    }
                    expected = row.number() + 1;
                    previous = row.hash();
                }
            }
        }
        connection.rollback();
        if (faults.size() < ENOUGH_FAULTS && (headNumber != expected - 1 || !headHash.equals(previous))) {
            faults.add("The chain should end with entry " + headNumber + "; it ends with " + (expected - 1) + ".");
        }
        return new Result(rows, List.copyOf(faults));
    }
}
