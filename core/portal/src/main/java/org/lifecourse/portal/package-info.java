/**
 * The portal itself, at the root: what it says about itself, and words that its features share.
 *
 * <p>Home, search, imports and administration lie below; service areas are modules of their own.
 */
package org.lifecourse.portal;
