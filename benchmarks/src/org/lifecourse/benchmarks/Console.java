package org.lifecourse.benchmarks;

/** What a person reads while it runs. */
final class Console {

    private Console() {
    }

    static void say(String words, Object... arguments) {
        System.out.printf(words + "%n", arguments);
        System.out.flush();
    }
}
