/** What a person does, end to end: the launcher with all modules and a real browser, with an accessibility check and a picture of every page. */
package org.lifecourse.journeys;
