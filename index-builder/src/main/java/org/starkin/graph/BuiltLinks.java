package org.starkin.graph;

import java.util.Arrays;

/** The links and vectors of a graph that was built, by number. Thread-safe. */
final class BuiltLinks implements Links {

    private final Linkage linkage;
    private final Vectors vectors;

    /** @param vectors by place */
    BuiltLinks(Linkage linkage, Vectors vectors) {
        this.linkage = linkage;
        this.vectors = vectors;
    }

    @Override
    public Links forThread() {
        return this;
    }

    @Override
    public int size() {
        return linkage.numbers.length;
    }

    @Override
    public int dimension() {
        return vectors.dimension;
    }

    @Override
    public int entry() {
        return linkage.numbers[0];
    }

    @Override
    public int levels() {
        return linkage.upper.length + 1;
    }

    @Override
    public int mostLinks() {
        return linkage.degree;
    }

    @Override
    public int[] nodesOn(int level) {
        int[] nodes = Arrays.copyOf(linkage.numbers, linkage.linksOn(level).length / linkage.degree);
        Arrays.sort(nodes);
        return nodes;
    }

    @Override
    public int links(int level, int node, int[] into) {
        int[] links = linkage.linksOn(level);
        int at = linkage.places[node] * linkage.degree;
        int count = 0;
        while (count < linkage.degree && links[at + count] != Linkage.END) {
            into[count] = linkage.numbers[links[at + count]];
            count++;
        }
        return count;
    }

    @Override
    public void vector(int number, float[] into, int at) {
        vectors.vector(linkage.places[number], into, at);
    }
}
