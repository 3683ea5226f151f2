/** Addresses with a secret, by which a calendar program reads one person's own deadlines without signing in. */
package org.lifecourse.core.feed;
