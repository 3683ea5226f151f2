package org.lifecourse.children.pathway.web;

import java.util.Arrays;
import org.lifecourse.children.pathway.CaseFilter;
import org.lifecourse.children.pathway.CaseState;

/** Filters as an address holds them; open records unless asked otherwise. */
final class Asked {

    static final String EVERY_STATE = "ALL";

    private Asked() {
    }

    static CaseFilter filter(String text, String state, String agency, String late, String order) {
        var asked = state == null || state.isBlank() ? CaseState.OPEN : constant(CaseState.class, state);
        return new CaseFilter(text, asked, agency, "true".equals(late), constant(CaseFilter.Order.class, order));
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
