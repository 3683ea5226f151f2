package org.lifecourse.governance.body;

import java.time.LocalDate;
import java.util.List;

/**
 * One page of bodies.
 *
 * @param total how many match; counted no further than a thousand and one
 */
public record BodyList(LocalDate on, List<BodyRow> rows, long total) {
}
