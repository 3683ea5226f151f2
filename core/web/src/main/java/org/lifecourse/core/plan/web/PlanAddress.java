package org.lifecourse.core.plan.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of the tree: plan, filters, open branches and the entry chosen. What is empty is left out. */
final class PlanAddress {

    private static final List<String> NAMES = List.of("plan", "on", "q", "rating", "lead", "before", "state", "open", "item");

    private final Map<String, String> parameters = new LinkedHashMap<>();

    static PlanAddress of(Map<String, String> written) {
        var address = new PlanAddress();
        for (var name : NAMES) {
            address = address.with(name, written.get(name));
        }
        return address;
    }

    PlanAddress with(String name, String value) {
        var copy = new PlanAddress();
        copy.parameters.putAll(parameters);
        if (value == null || value.isBlank()) {
            copy.parameters.remove(name);
        } else {
            copy.parameters.put(name, value.strip());
        }
        return copy;
    }

    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "view?" + parameters.entrySet().stream().map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
