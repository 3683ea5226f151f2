package org.lifecourse.send.ehcrequest;

/** Somebody who may work on requests. */
public record Caseworker(Long id, String name) {
}
