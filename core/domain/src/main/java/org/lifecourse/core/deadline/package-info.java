/** The clocks of law, guidance and the borough: how each counts, what it says on a day and why, and every clock that runs on a record. */
package org.lifecourse.core.deadline;
