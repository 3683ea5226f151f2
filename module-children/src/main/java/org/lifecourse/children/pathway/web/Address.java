package org.lifecourse.children.pathway.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifecourse.core.web.Done;

/** The part of an address after the page: parameters that have a value. */
final class Address {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    Address with(String name, Object value) {
        if (value == null || value.toString().isBlank()) {
            parameters.remove(name);
        } else {
            parameters.put(name, value.toString());
        }
        return this;
    }

    /** Leads to the page that was asked for, with these parameters and no others. */
    void lead() {
        Done.leadTo(((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()).getRequestURI() + this);
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? "" : "?" + parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
