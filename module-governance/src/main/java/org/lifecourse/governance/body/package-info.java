/**
 * Boards and groups as a graph with dated history: what a body is, where it sits, its terms of reference and who is on it.
 *
 * <p>Everything is dated by statutory days, both ends included, so that any day can be shown as it stood. A change takes effect on a
 * day; a correction does not. Meetings, papers and decisions are not kept here.
 */
package org.lifecourse.governance.body;
