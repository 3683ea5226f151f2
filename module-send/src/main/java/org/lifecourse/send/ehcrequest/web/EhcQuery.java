package org.lifecourse.send.ehcrequest.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.lifecourse.send.ehcrequest.BreachRisk;
import org.lifecourse.send.ehcrequest.EhcRequestFilter;
import org.lifecourse.send.ehcrequest.EhcStage;

/** Reads a filter out of an address; what cannot be read does not limit. */
final class EhcQuery {

    private static final String CLOSED = "CLOSED";

    private EhcQuery() {
    }

    static EhcRequestFilter filter(String text, String stage, String risk, String caseworker, String by, String state, String order,
            boolean descending) {
        return new EhcRequestFilter(text, constant(EhcStage.class, stage), constant(BreachRisk.class, risk), number(caseworker), day(by),
                CLOSED.equals(state), constant(EhcRequestFilter.Order.class, order), descending);
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    private static Long number(String text) {
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
