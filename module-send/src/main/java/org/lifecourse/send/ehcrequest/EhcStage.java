package org.lifecourse.send.ehcrequest;

import java.util.Arrays;
import java.util.List;

/** How far a request has come. */
public enum EhcStage {

    /** Waits for the decision whether to assess. */
    RECEIVED(true),
    /** Agreed; at least one body has not yet given its advice. */
    ADVICE(true),
    /** All advice is in; the draft is being written, or it is decided that there will be no plan. */
    DRAFTING(true),
    /** The draft is with the family. */
    REPRESENTATIONS(true),
    /** The final plan is sent. */
    ISSUED(false),
    /** The council does not assess. */
    REFUSED(false),
    /** Assessed, and no plan is issued. */
    NOT_ISSUED(false),
    /** Taken back by whoever asked. */
    WITHDRAWN(false);

    private final boolean open;

    EhcStage(boolean open) {
        this.open = open;
    }

    public boolean isOpen() {
        return open;
    }

    /** Whether it is being assessed, with neither a draft sent nor a plan declined. */
    public boolean isAssessing() {
        return this == ADVICE || this == DRAFTING;
    }

    public static List<EhcStage> openOnes() {
        return Arrays.stream(values()).filter(EhcStage::isOpen).toList();
    }
}
