package org.lifecourse.children.pathway;

import java.util.List;

/**
 * To whom a record is handed and for which children.
 *
 * @param children ids of the children, the foremost first
 */
record Handover(List<Long> children, Long organisationId, Long staffId, Long teamId) {
}
