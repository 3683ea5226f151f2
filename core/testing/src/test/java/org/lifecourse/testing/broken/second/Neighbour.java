package org.lifecourse.testing.broken.second;

/** The feature that another one leans on. */
public class Neighbour {
}
