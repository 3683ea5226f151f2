/**
 * The quarterly progress of a plan for the board that watches it: how it stands at the end of the quarter, what moved since the end of
 * the quarter before, what needs attention, and who still has to report.
 */
package org.lifecourse.governance.progress;
