package org.lifecourse.core.person;

/**
 * That a restricted record exists, and nothing else of it.
 *
 * @param reference for breaking the glass; empty for those who may not
 */
public record RestrictedHit(String reference) {

    /** Whether the caller may break the glass. */
    public boolean opens() {
        return !reference.isEmpty();
    }
}
