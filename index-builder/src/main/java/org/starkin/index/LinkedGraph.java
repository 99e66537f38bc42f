package org.starkin.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.hnsw.HnswGraph;
import org.starkin.graph.Links;

/** A graph of ours as Lucene reads one. For one thread. */
final class LinkedGraph extends HnswGraph {

    private final Links links;
    private final int[] found;
    private int count;
    private int next;

    LinkedGraph(Links links) {
        this.links = links;
        this.found = new int[links.mostLinks()];
    }

    @Override
    public void seek(int level, int target) throws IOException {
        count = links.links(level, target, found);
        Arrays.sort(found, 0, count);
        next = 0;
    }

    @Override
    public int size() {
        return links.size();
    }

    @Override
    public int nextNeighbor() {
        return next < count ? found[next++] : DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public int neighborCount() {
        return count;
    }

    @Override
    public int numLevels() throws IOException {
        return links.levels();
    }

    @Override
    public int maxConn() {
        return links.mostLinks() / 2;
    }

    @Override
    public int entryNode() throws IOException {
        return links.entry();
    }

    @Override
    public NodesIterator getNodesOnLevel(int level) throws IOException {
        if (level == 0) {
            return new DenseNodesIterator(size());
        }
        int[] nodes = links.nodesOn(level);
        return new ArrayNodesIterator(nodes, nodes.length);
    }
}
