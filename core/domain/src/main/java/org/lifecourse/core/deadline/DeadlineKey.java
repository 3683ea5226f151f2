package org.lifecourse.core.deadline;

/**
 * Names one clock on one record.
 *
 * @param rule code of the rule, such as {@code send.decide-whether-to-assess}
 * @param module code of the module that keeps the record
 * @param subjectKind kind of record, such as {@code ehc-request}
 * @param subject its reference
 * @param part which of several of the same rule on the record, such as the body asked for advice; empty for the only one
 */
public record DeadlineKey(String rule, String module, String subjectKind, String subject, String part) {

    public DeadlineKey {
        part = part == null ? "" : part;
    }

    public static DeadlineKey of(String rule, String module, String subjectKind, String subject) {
        return new DeadlineKey(rule, module, subjectKind, subject, "");
    }
}
