package org.starkin.graph;

import java.util.Arrays;

/** The links of a graph that was built, by number. Thread-safe. */
final class BuiltLinks implements Links {

    private final int[] numbers;
    private final int[] places;
    private final int degree;
    private final int[][] links;
    private final Vectors vectors;

    BuiltLinks(Graph graph) {
        this.numbers = graph.numbers;
        this.places = graph.places;
        this.degree = graph.degree;
        this.links = new int[graph.upper.length + 1][];
        for (int level = 0; level < links.length; level++) {
            links[level] = graph.linksOn(level);
        }
        this.vectors = graph.vectors;
    }

    @Override
    public Links forThread() {
        return this;
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public int dimension() {
        return vectors.dimension;
    }

    @Override
    public int entry() {
        return numbers[0];
    }

    @Override
    public int levels() {
        return links.length;
    }

    @Override
    public int mostLinks() {
        return degree;
    }

    @Override
    public int[] nodesOn(int level) {
        int[] nodes = Arrays.copyOf(numbers, links[level].length / degree);
        Arrays.sort(nodes);
        return nodes;
    }

    @Override
    public int links(int level, int node, int[] into) {
        int at = places[node] * degree;
        int count = 0;
        while (count < degree && links[level][at + count] != Graph.END) {
            into[count] = numbers[links[level][at + count]];
            count++;
        }
        return count;
    }

    @Override
    public void vector(int number, float[] into, int at) {
        System.arraycopy(vectors.values, vectors.at(places[number]), into, at, vectors.dimension);
    }
}
