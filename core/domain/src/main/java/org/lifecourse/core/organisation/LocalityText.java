package org.lifecourse.core.organisation;

/** What somebody wrote about a place; the code of the wider place may be empty. */
public record LocalityText(String code, String name, LocalityKind kind, String parentCode) {
}
