package org.lifecourse.testing.broken;

import jakarta.faces.context.FacesContext;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Breaks the rules on purpose. */
public class BrokenLedger {

    private EntityManager manager;

    LocalDate today() {
        return FacesContext.getCurrentInstance() == null || manager == null ? LocalDate.now() : null;
    }
}
