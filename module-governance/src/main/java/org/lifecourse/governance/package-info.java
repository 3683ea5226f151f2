/** Governance: boards and groups, plans and how they are told to the boards. Words that its features share stand here. */
package org.lifecourse.governance;
