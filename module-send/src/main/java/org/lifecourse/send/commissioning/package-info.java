/**
 * The joint commissioning cycle of SEND: the strategy with its priorities and actions, the action plan, the audit of the plan before it
 * and the plan on one page.
 *
 * <p>The plans themselves are kept by the shared core; here they are put together as commissioners use them.
 */
package org.lifecourse.send.commissioning;
