/** Clocks of a record as every module shows them, deadlines for programs and for calendars. */
package org.lifecourse.core.deadline.web;
