package org.lifecourse.core.work;

/**
 * A piece of work as somebody saw it when they chose it.
 *
 * @param version seen; work that was given on meanwhile is not moved
 */
public record ChosenWork(Long id, long version) {
}
