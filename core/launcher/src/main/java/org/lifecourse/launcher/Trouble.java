package org.lifecourse.launcher;

/** The start cannot go on; the message says what is wrong and what to do. */
class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Trouble(String message) {
        super(message);
    }

    Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
