/**
 * Requests for an EHC needs assessment, from the day they arrive to the day the final plan is sent: the decision, the advice of each body with
 * its own clock, lawful exceptions, draft and final, and the board of all that is open.
 *
 * <p>Days are counted by the deadline engine of the core; the text of the plan itself is another feature.
 */
package org.lifecourse.send.ehcrequest;
