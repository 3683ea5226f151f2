package org.lifecourse.core;

/** A part of people services that works with its own module, or the shared core. Stored by its code. */
public enum ServiceArea {

    CORE("core"), ADULTS("adults"), CHILDREN("children"), SEND("send"), GOVERNANCE("governance");

    private final String code;

    ServiceArea(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * @throws RuleViolation when no service area has this code
     */
    public static ServiceArea of(String code) {
        for (var area : values()) {
            if (area.code.equals(code)) {
                return area;
            }
        }
        throw new RuleViolation("serviceArea.unknown", code);
    }
}
