package org.lifecourse.core;

/**
 * Two people edited one record; the second is told, sees both versions and decides.
 *
 * <p>A subtype, because pages react to it differently: they keep what was typed and show what is stored now.
 */
public class ChangedMeanwhile extends RuleViolation {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(String kind, Long id, long seen, long stored) {
        super("record.changedMeanwhile", kind, id, seen, stored);
    }
}
