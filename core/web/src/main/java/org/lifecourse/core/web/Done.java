package org.lifecourse.core.web;

import jakarta.faces.context.FacesContext;

/** Tells the next page what was done. */
public final class Done {

    private Done() {
    }

    /** Words that the page after the redirect shows once. */
    public static void say(String key, Object... arguments) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put("done", Texts.message(key, arguments));
    }
}
