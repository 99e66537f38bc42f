package org.starkin.graph;

import java.io.IOException;

/**
 * A graph as a file holds it, its nodes numbered from 0. Level 0 holds all nodes, each higher one some of those of the level
 * below. For one thread.
 */
public interface Links extends VectorSource, SharedVectors {

    /** The same graph for another thread; asked by any. */
    @Override
    Links forThread() throws IOException;

    /** The node from which walks begin: on the highest level. Asked only where there is a level. */
    int entry() throws IOException;

    /** How many levels; 0 where there are vectors only. */
    int levels() throws IOException;

    /** The most links of a node on level 0. */
    int mostLinks();

    /** The nodes on a level above 0. */
    int[] nodesOn(int level) throws IOException;

    /**
     * Writes the nodes to which a node is linked on a level.
     *
     * @return how many
     */
    int links(int level, int node, int[] into) throws IOException;
}
