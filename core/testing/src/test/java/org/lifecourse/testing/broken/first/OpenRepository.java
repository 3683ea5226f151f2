package org.lifecourse.testing.broken.first;

import org.lifecourse.testing.broken.second.Neighbour;

/** A repository that every package can reach, and a feature that leans on its neighbour. */
public class OpenRepository {

    private final Neighbour neighbour = new Neighbour();

    Neighbour neighbour() {
        return neighbour;
    }
}
