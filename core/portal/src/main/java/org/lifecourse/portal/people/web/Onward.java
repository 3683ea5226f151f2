package org.lifecourse.portal.people.web;

import java.util.regex.Pattern;

/** Where a page of a module wants a person for: the address of its form, which gets the person chosen. */
final class Onward {

    private static final Pattern FORM = Pattern.compile("^/(adults|children|send)/[a-z0-9/-]+$");

    private Onward() {
    }

    /** The address if it leads to a page of a module, else null. */
    static String of(String address) {
        return address != null && FORM.matcher(address).matches() ? address : null;
    }

    /** Where a chosen person leads. */
    static String to(String address, String reference) {
        return (of(address) == null ? "/people/view" : address) + "?person=" + reference;
    }
}
