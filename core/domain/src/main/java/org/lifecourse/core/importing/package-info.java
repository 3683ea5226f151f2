/**
 * Files of others brought in: a mapping of columns, a dry run that names every bad row, all-or-nothing or skipping, progress, and undo.
 *
 * <p>What can be imported is declared by {@link org.lifecourse.core.importing.ImportTarget}s of the features.
 */
package org.lifecourse.core.importing;
