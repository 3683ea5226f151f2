package org.lifecourse.core.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The programming interface of a module, below its context root. Resources are found by their annotations. */
@ApplicationPath("api")
public class Api extends Application {
}
