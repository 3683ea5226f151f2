/**
 * Adults at risk: the concern that somebody raises, the decision on it, the enquiry made with the adult, and what came of it.
 *
 * <p>One concern stands for one adult. What happens to many adults at one provider is an organisational episode with a concern for each.
 * The counted figures of the quarter come from here. Out of scope: care and support planning, safeguarding adults reviews.
 */
package org.lifecourse.adults.safeguarding;
