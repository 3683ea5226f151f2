package org.lifecourse.core.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * Two people edited one record. The page shows what is stored beside what was typed; ticking "save mine over it" takes the stored version
 * as seen.
 *
 * <p>An editing bean asks {@link #agreed(long)} for the version that it passes to its service; the kit does the rest.
 */
@Named
@ViewScoped
public class Conflict implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long storedVersion;
    private boolean overwrite;

    static void notice(FacesContext faces, Long storedVersion) {
        var conflict = faces.getApplication().evaluateExpressionGet(faces, "#{conflict}", Conflict.class);
        conflict.storedVersion = storedVersion;
        conflict.overwrite = false;
    }

    /** The version to pass on: the one that the page was opened with, or, once agreed, the one that is stored. */
    public long agreed(long opened) {
        return overwrite && storedVersion != null ? storedVersion : opened;
    }

    public boolean isShown() {
        return storedVersion != null;
    }

    public boolean isOverwrite() {
        return overwrite;
    }

    public void setOverwrite(boolean overwrite) {
        this.overwrite = overwrite;
    }
}
