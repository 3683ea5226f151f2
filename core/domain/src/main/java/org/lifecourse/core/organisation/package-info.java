/**
 * Who works together and where: organisations, their teams and posts, who holds a post and who held it before, and the places.
 *
 * <p>Accounts and rights are the business of {@code staff}; a post is held by a person, who may have no account at all.
 */
package org.lifecourse.core.organisation;
