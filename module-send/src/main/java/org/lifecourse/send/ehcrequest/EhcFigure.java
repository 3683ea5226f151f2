package org.lifecourse.send.ehcrequest;

/** The figures of a year of requests, as the definitions of the SEN2 return have them. */
enum EhcFigure {

    REQUESTS("send.ehc.requests"), REFUSED("send.ehc.refused"), ASSESSED("send.ehc.assessed"), PLANS_ISSUED("send.ehc.plans-issued"),
    IN_20_WEEKS("send.ehc.in-20-weeks"), IN_20_WEEKS_ALL("send.ehc.in-20-weeks-all");

    private final String indicator;

    EhcFigure(String indicator) {
        this.indicator = indicator;
    }

    String indicator() {
        return indicator;
    }

    boolean isPercentage() {
        return this == IN_20_WEEKS || this == IN_20_WEEKS_ALL;
    }
}
