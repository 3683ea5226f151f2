package org.lifecourse.children.pathway;

import java.util.List;

/**
 * One page of records.
 *
 * @param total how many match; counted no further than a thousand and one
 */
public record CaseList(List<CaseRow> rows, long total) {
}
