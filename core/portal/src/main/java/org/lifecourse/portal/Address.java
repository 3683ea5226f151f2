package org.lifecourse.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of a page with what it shows; a parameter without a value is left out. */
public final class Address {

    private final StringBuilder text;
    private boolean asks;

    private Address(String page) {
        text = new StringBuilder(page);
    }

    public static Address of(String page) {
        return new Address(page);
    }

    public Address with(String name, String value) {
        if (value != null && !value.isEmpty()) {
            text.append(asks ? '&' : '?').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            asks = true;
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
