/** The work of a team: its tray, who has how much, handing over and back. */
package org.lifecourse.portal.work;
