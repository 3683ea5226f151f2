package org.lifecourse.core.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The programming interface of a module, below its context root. Resources are found by their annotations. */
@ApplicationPath("api")
public class Api extends Application {

    /** No description of the resources to whoever asks with OPTIONS; the documented one is OpenAPI. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
