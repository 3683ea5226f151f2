package org.lifecourse.governance.body;

/** A body by its address and its name, for choices and links. */
public record BodyName(String code, String name) {
}
