/** The pages of organisations, their teams and posts. The rules live in the core. */
package org.lifecourse.portal.organisation;
