/** What the law counts and what falls due: calculator, calendar, forecast, rules and closed days. */
package org.lifecourse.portal.deadline;
