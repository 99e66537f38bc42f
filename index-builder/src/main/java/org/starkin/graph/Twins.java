package org.starkin.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Vectors that are equal to the last bit, as those of stars that do not vary may be. Linked as any others are, the nearest of
 * each would be the rest: more of them than a node has links lead to one another alone, and a walk that comes there does not
 * get away, nor one from elsewhere there. So only the first of them is linked as others are, and the rest hang from it as a
 * tree, by whose links up and down each is a few steps from all.
 */
final class Twins {

    /** By row: the first row of the same vector. */
    private final int[] first;

    private Twins(Vectors vectors) {
        first = IntStream.range(0, vectors.size).toArray();
        long[] byHash = IntStream.range(0, vectors.size)
                .parallel()
                .mapToLong(row -> (long) hash(vectors, row) << Integer.SIZE | row)
                .toArray();
        Arrays.parallelSort(byHash);
        for (int i = 1; i < byHash.length; i++) {
            for (int j = i - 1; j >= 0 && byHash[j] >> Integer.SIZE == byHash[i] >> Integer.SIZE; j--) {
                if (isSame(vectors, (int) byHash[i], (int) byHash[j])) {
                    first[(int) byHash[i]] = first[(int) byHash[j]];
                    break;
                }
            }
        }
    }

    /** Those among vectors, which may be put in another order afterwards: rows are as they lie now. */
    static Twins among(Vectors vectors) {
        return new Twins(vectors);
    }

    private static int hash(Vectors vectors, int row) {
        int hash = 1;
        for (int at = vectors.at(row); at < vectors.at(row) + vectors.dimension; at++) {
            hash = 31 * hash + Float.floatToRawIntBits(vectors.values[at]);
        }
        return hash;
    }

    private static boolean isSame(Vectors vectors, int one, int other) {
        return Arrays.equals(
                vectors.values,
                vectors.at(one),
                vectors.at(one) + vectors.dimension,
                vectors.values,
                vectors.at(other),
                vectors.at(other) + vectors.dimension);
    }

    /** Whether a row before this one has the same vector. */
    boolean isLater(int row) {
        return first[row] != row;
    }

    /** What takes the links of the tree. */
    interface Branches {

        void link(int above, int below);
    }

    /**
     * Hands on the links of every tree, from the top.
     *
     * @param branches the most below a row; below the first of its vector there is one
     */
    void link(int branches, Branches to) {
        int[] later = IntStream.range(0, first.length)
                .filter(this::isLater)
                .mapToLong(row -> (long) first[row] << Integer.SIZE | row)
                .sorted()
                .mapToInt(firstAndRow -> (int) firstAndRow)
                .toArray();
        int top = 0;
        for (int i = 0; i < later.length; i++) {
            if (i == 0 || first[later[i]] != first[later[i - 1]]) {
                top = i;
                to.link(first[later[i]], later[i]);
            } else {
                to.link(later[top + (i - top - 1) / branches], later[i]);
            }
        }
    }
}
