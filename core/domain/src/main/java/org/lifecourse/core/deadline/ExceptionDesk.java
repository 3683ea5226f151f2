package org.lifecourse.core.deadline;

/**
 * Where a module takes back exceptions on the clocks of one kind of its records. It knows who may record them, and what else of the record
 * changes with the day. A kind of record without a desk has no exception that anybody may withdraw.
 */
public interface ExceptionDesk {

    /** Code of the module. */
    String module();

    /** Kind of record, as its clocks name it. */
    String subjectKind();

    /** Whether the caller may record and withdraw exceptions on the record. */
    boolean mayWithdraw(String subject);

    /**
     * Takes one exception back through {@link DeadlineService#withdrawException} and brings what depends on the day in line. Asks for the
     * permission again.
     */
    void withdraw(DeadlineKey key, Long exceptionId, String because);
}
