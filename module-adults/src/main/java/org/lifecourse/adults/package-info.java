/**
 * The module for adult social care: keeping adults at risk safe, and the figures by which the service is judged.
 *
 * <p>What it declares to the portal stands here; each feature has a package of its own.
 */
package org.lifecourse.adults;
