package org.lifecourse.core.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells the next page what was done. */
public final class Done {

    private Done() {
    }

    /** Words that the page after the redirect shows once. */
    public static void say(String key, Object... arguments) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put("done", Texts.message(key, arguments));
    }

    /** Words about something that was perhaps not done: drafts of what was typed are kept. */
    static void doubt(String key) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put("undone", Texts.message(key));
    }

    /** Leads on to another page, also one of another module. */
    public static void leadTo(String address) {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
