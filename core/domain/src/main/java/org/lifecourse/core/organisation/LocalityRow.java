package org.lifecourse.core.organisation;

/** A place in a list, wider places before those that lie in them. */
public record LocalityRow(long version, String code, String name, LocalityKind kind, String parentCode, String parentName) {
}
