package org.lifecourse.core.importing;

/** How many rows did what. */
record ImportTally(int added, int changed, int same, int bad) {

    static final ImportTally NONE = new ImportTally(0, 0, 0, 0);

    ImportTally with(ImportTarget.Effect effect) {
        return switch (effect) {
            case ADDED -> new ImportTally(added + 1, changed, same, bad);
            case CHANGED -> new ImportTally(added, changed + 1, same, bad);
            case SAME -> new ImportTally(added, changed, same + 1, bad);
        };
    }

    ImportTally withBad() {
        return new ImportTally(added, changed, same, bad + 1);
    }

    ImportTally plus(ImportTally other) {
        return new ImportTally(added + other.added, changed + other.changed, same + other.same, bad + other.bad);
    }

    int rows() {
        return added + changed + same + bad;
    }
}
