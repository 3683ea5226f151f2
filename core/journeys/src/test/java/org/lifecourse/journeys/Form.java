package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;

/** A form on the page that a visitor has before them, filled by the names of its fields. */
final class Form {

    private final Visitor visitor;
    private final String id;

    private Form(Visitor visitor, String id) {
        this.visitor = visitor;
        this.id = id;
    }

    static Form on(Visitor visitor, String id) {
        return new Form(visitor, id);
    }

    Form fill(String field, String text) {
        field(field).fill(text);
        return this;
    }

    Form choose(String field, String label) {
        field(field).selectOption(new SelectOption().setLabel(label));
        return this;
    }

    Form tick(String field) {
        field(field).check();
        return this;
    }

    Form untick(String field) {
        field(field).uncheck();
        return this;
    }

    /** Takes one of several radio buttons by its words. */
    Form take(String label) {
        visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Form attach(String field, Path file) {
        field(field).setInputFiles(file);
        return this;
    }

    void press(String button) {
        field(button).click();
    }

    /** What the form says is wrong with a field. */
    String error(String field) {
        return field(field + "_error").textContent().strip();
    }

    String value(String field) {
        return field(field).inputValue();
    }

    Locator field(String name) {
        return visitor.page().locator("[id='" + id + ":" + name + "']");
    }

    /** The page after a save says what was done; by then the draft of the form has been dropped too. */
    static void assertDone(Visitor visitor, String words) {
        assertThat(visitor.page().locator(".lc-done").textContent()).contains(words);
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
    }
}
