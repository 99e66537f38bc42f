package org.starkin.graph;

import java.util.Arrays;

/**
 * How the nodes of a graph are linked. Nodes have places: those of the higher levels come first, so that their links need no
 * index. Once it is made, immutable.
 */
final class Linkage {

    /** Ends a list of links. */
    static final int END = -1;

    /** The most links of a node on level 0. */
    final int degree;

    /** {@code [place * degree + i]}, the places of neighbours on level 0; {@link #END} behind the last. */
    final int[] links;

    /** {@code [level - 1][place * degree + i]}, of the nodes on each level above 0. */
    final int[][] upper;

    /** The number by place. */
    final int[] numbers;

    /** The place by number. */
    final int[] places;

    /** @param numbers of the places, each number once */
    Linkage(int degree, int[] links, int[][] upper, int[] numbers) {
        this.degree = degree;
        this.links = links;
        this.upper = upper;
        this.numbers = numbers;
        this.places = inverse(numbers);
    }

    /** Nodes that have no links, each in the place of its number. */
    static Linkage none(int size) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, number -> number);
        return new Linkage(0, new int[0], new int[0][], numbers);
    }

    /** @throws IllegalArgumentException where a number is there twice or beyond the last */
    private static int[] inverse(int[] numbers) {
        int[] places = new int[numbers.length];
        Arrays.fill(places, END);
        for (int place = 0; place < numbers.length; place++) {
            int number = numbers[place];
            if (number < 0 || number >= numbers.length || places[number] != END) {
                throw new IllegalArgumentException("place " + place + " holds number " + number
                        + ", which is outside 0 to " + (numbers.length - 1) + " or another place's");
            }
            places[number] = place;
        }
        return places;
    }

    /** The links on a level. */
    int[] linksOn(int level) {
        return level == 0 ? links : upper[level - 1];
    }

    int size() {
        return numbers.length;
    }
}
