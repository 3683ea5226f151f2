package org.lifecourse.children.pathway;


/** Something to choose from a list. */
public record Choice(String code, String name) {
}
