/**
 * The module for special educational needs and disabilities: commissioning that council, NHS, schools and families do together.
 *
 * <p>What it declares to the portal stands here; each feature has a package of its own.
 */
package org.lifecourse.send;
