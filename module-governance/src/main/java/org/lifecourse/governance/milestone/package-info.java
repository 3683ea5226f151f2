/**
 * The self-assessment of milestones as the return of 2011 asks it: three promises with dates, key questions, risks, and the arrangements
 * that have to be in place, rated on four points.
 */
package org.lifecourse.governance.milestone;
