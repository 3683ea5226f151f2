package org.lifecourse.core.importing.web;

import java.util.List;

/**
 * A refused row in words.
 *
 * @param column the column concerned, or empty
 */
public record BadLine(int line, String column, String problem, List<String> cells) {
}
