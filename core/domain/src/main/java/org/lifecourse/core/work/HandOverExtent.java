package org.lifecourse.core.work;

/** How much is handed over. */
public enum HandOverExtent {

    /** The record of each piece with all that the giver has of it: open work, clocks and their part in it. Work without a record goes by itself. */
    CASE,

    /** The pieces alone; record and clocks stay. */
    PIECE
}
