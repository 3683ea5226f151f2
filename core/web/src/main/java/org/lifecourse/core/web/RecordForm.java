package org.lifecourse.core.web;

import jakarta.inject.Inject;
import java.io.Serializable;

/**
 * What the forms share that change a record: its version when the form was opened, and the record as it is stored now. A form of a module says how
 * its record is read.
 */
public abstract class RecordForm<D> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Conflict conflict;

    private long version;
    private transient D stored;

    /** Reads the record for whoever may change it; everybody else is turned away. */
    protected abstract D read();

    protected abstract long versionOf(D record);

    /** Opens the form; whoever could not save is turned away here. */
    public void load() {
        version = versionOf(getStored());
    }

    /** The record as it is stored now. */
    public D getStored() {
        if (stored == null) {
            stored = read();
        }
        return stored;
    }

    /** Whether what is typed is saved over what somebody else stored meanwhile. */
    protected boolean overwrites() {
        return conflict.isOverwrite();
    }

    /** The version that a change builds on. What is shown beside the form afterwards is read anew. */
    protected long seen() {
        stored = null;
        return conflict.agreed(version);
    }
}
