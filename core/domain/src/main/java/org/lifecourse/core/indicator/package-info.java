/** Figures: what each means, what it was, where it is heading, and whether a change is a change. */
package org.lifecourse.core.indicator;
