package org.starkin.graph;

import java.io.IOException;
import java.util.Arrays;

/**
 * Lays out a graph: after the nodes of the higher levels, the others have places as they are reached from the entry, so that
 * what is visited together lies together. Used once.
 */
final class Layout {

    private final Links source;
    private final int size;
    private final int degree;
    private final int[] numbers;
    private final int[] places;
    private int placed;

    Layout(Links source) {
        this.source = source;
        size = source.size();
        degree = source.mostLinks();
        numbers = new int[size];
        places = new int[size];
        Arrays.fill(places, Linkage.END);
    }

    Graph graph() throws IOException {
        int levels = source.levels();
        place(source.entry());
        int[] on = new int[levels];
        for (int level = levels - 1; level > 0; level--) {
            for (int node : source.nodesOn(level)) {
                place(node);
            }
            on[level] = placed;
        }
        int[] byNumber = byNumber();
        placeAsReached(byNumber);
        int[][] upper = new int[levels - 1][];
        for (int level = 1; level < levels; level++) {
            upper[level - 1] = links(level, on[level]);
        }
        Linkage linkage = new Linkage(degree, byPlace(byNumber), upper, numbers);
        Codes codes = Codes.of(source, linkage, source.dimension());
        boolean isSharp = new Sharpness(source, codes, linkage).isEnough();
        Rows walked = isSharp ? codes : Vectors.inPlaces(source, linkage, source.dimension());
        return new Graph(linkage, codes, walked, source);
    }

    private void place(int node) {
        if (places[node] == Linkage.END) {
            places[node] = placed;
            numbers[placed++] = node;
        }
    }

    private void placeAsReached(int[] byNumber) {
        for (int next = 0; next < placed; next++) {
            int at = numbers[next] * degree;
            for (int i = at; i < at + degree && byNumber[i] != Linkage.END; i++) {
                place(byNumber[i]);
            }
        }
        placeRest();
    }

    /** Those that no links lead to. */
    private void placeRest() {
        for (int node = 0; node < size; node++) {
            place(node);
        }
    }

    /** The links on level 0 by number: what they lead to is looked at twice. */
    private int[] byNumber() throws IOException {
        int[] links = new int[size * degree];
        Chunk.ofEach(size, chunk -> {
            Links own = source.forThread();
            int[] linked = new int[degree];
            for (int node = chunk.from(); node < chunk.to(); node++) {
                int count = own.links(0, node, linked);
                System.arraycopy(linked, 0, links, node * degree, count);
                Arrays.fill(links, node * degree + count, (node + 1) * degree, Linkage.END);
            }
        });
        return links;
    }

    private int[] byPlace(int[] byNumber) throws IOException {
        int[] links = new int[byNumber.length];
        Chunk.ofEach(size, chunk -> {
            for (int place = chunk.from(); place < chunk.to(); place++) {
                int at = numbers[place] * degree;
                for (int i = 0; i < degree; i++) {
                    int node = byNumber[at + i];
                    links[place * degree + i] = node == Linkage.END ? Linkage.END : places[node];
                }
            }
        });
        return links;
    }

    private int[] links(int level, int count) throws IOException {
        int[] found = new int[degree];
        int[] links = new int[count * degree];
        for (int place = 0; place < count; place++) {
            int linked = source.links(level, numbers[place], found);
            for (int i = 0; i < degree; i++) {
                links[place * degree + i] = i < linked ? places[found[i]] : Linkage.END;
            }
        }
        return links;
    }
}
