package org.lifecourse.core.importing;

import java.util.List;

/**
 * Something that files can be imported into. One CDI bean each ({@code @Dependent}); it calls the service of its feature, so that a file is held to the same
 * rules and permissions as a page.
 */
public interface ImportTarget {

    /** Stable code, such as {@code plan-item}. */
    String code();

    /** Code of the module under which it is offered; {@code core} for the portal itself. */
    String module();

    /** Message key of its name, in the bundle of its module (the core bundle for {@code core}). */
    String titleKey();

    /** Permission that the person needs besides that for imports. */
    String permission();

    List<ImportColumn> columns();

    /** Columns that together name one record. Two rows of a file that name the same one are told apart as a mistake; empty when rows may repeat. */
    default List<String> key() {
        return List.of();
    }

    /**
     * Asked after an import was undone, in the same transaction, whether what stands now is acceptable.
     *
     * @throws org.lifecourse.core.RuleViolation when it is not; then nothing is undone
     */
    default void afterUndo() {
        // most targets have no rule that spans rows
    }

    /**
     * Brings one row in, by way of the feature's service.
     *
     * @throws org.lifecourse.core.RuleViolation when the row is not acceptable; its field names the column
     */
    Effect apply(ImportRow row);

    /** What a row did. */
    enum Effect {
        ADDED, CHANGED, SAME
    }
}
