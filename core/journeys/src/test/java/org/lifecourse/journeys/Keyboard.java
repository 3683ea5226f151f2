package org.lifecourse.journeys;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse: everything is reached and done by keys. */
final class Keyboard {

    private static final int PATIENCE = 250;

    private final Page page;

    private Keyboard(Page page) {
        this.page = page;
    }

    static Keyboard of(Visitor visitor) {
        return new Keyboard(visitor.page());
    }

    /** Tabs on until the element with the id has the focus. */
    Keyboard to(String id) {
        return until("document.activeElement.id === '" + id + "'", id);
    }

    /** Tabs on until an element with these words has the focus. */
    Keyboard toWords(String words) {
        return until("document.activeElement !== document.body && document.activeElement.textContent.trim().replace(/\\s+/g, ' ').startsWith('"
                + words + "')", words);
    }

    /** Tabs on until an element of the CSS selector has the focus. */
    Keyboard toMatch(String selector) {
        return until("document.activeElement.matches('" + selector + "')", selector);
    }

    private Keyboard until(String condition, String what) {
        for (var presses = 0; presses < PATIENCE; presses++) {
            if (Boolean.TRUE.equals(page.evaluate(condition))) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not lead to " + what + " on " + page.url());
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Presses Enter and waits for the page that follows. */
    void enter() {
        page.evaluate("window.stillHere = true");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.stillHere && document.readyState === 'complete'");
    }
}
