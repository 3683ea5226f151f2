package org.lifecourse.core.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The bare address of a module leads to the first page of it that the person may use. */
@Named
@RequestScoped
public class StartBean {

    @Inject
    private ShellBean shell;
    @Inject
    private ExternalContext context;

    public void lead() throws IOException {
        context.redirect(shell.getStart());
    }
}
