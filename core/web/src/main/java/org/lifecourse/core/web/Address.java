package org.lifecourse.core.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a page with what it shows; a parameter without a value is left out. */
public final class Address {

    private final String page;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Address(String page) {
        this.page = page;
    }

    public static Address of(String page) {
        return new Address(page);
    }

    /** Only what stands after the page: empty, or beginning with a question mark. */
    public static Address parameters() {
        return of("");
    }

    /** Sets a parameter, or takes it out when there is no value. */
    public Address with(String name, Object value) {
        if (value == null || value.toString().isBlank()) {
            parameters.remove(name);
        } else {
            parameters.put(name, value.toString());
        }
        return this;
    }

    /** Leads to the page that was asked for, with these parameters and no others. */
    public void lead() {
        Done.leadTo(((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()).getRequestURI() + this);
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? page : page + "?" + parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
