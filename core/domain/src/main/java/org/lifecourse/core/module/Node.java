package org.lifecourse.core.module;

/** The node that this process is: one launcher with its server. Several nodes may share one database. */
public final class Node {

    /** A module that no launcher started, such as one on a stock server, runs on the only node there is. */
    private static final String ONLY = "server";

    private Node() {
    }

    /** Whether a launcher looks after the modules of this node: it says when one has been deployed, which a module cannot know of itself. */
    static boolean isLaunched() {
        return Boolean.getBoolean("lifecourse.launched");
    }

    /** Its name, as its launcher says it; unlike that of any other node on the same database. */
    public static String name() {
        var name = System.getProperty("lifecourse.node", "");
        return name.isBlank() ? ONLY : name;
    }
}
