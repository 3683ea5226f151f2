/** Running the portal from the browser: staff, roles, sign-ins, modules and the audit. The rules live in the core. */
package org.lifecourse.portal.administration;
