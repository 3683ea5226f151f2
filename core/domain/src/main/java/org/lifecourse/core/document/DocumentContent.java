package org.lifecourse.core.document;

/** A file to be handed out. */
public record DocumentContent(String name, String mediaType, byte[] content) {
}
