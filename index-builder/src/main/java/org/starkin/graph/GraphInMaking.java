package org.starkin.graph;

import java.util.Arrays;

/**
 * The arrays of a graph while it is built, and how similar the ends of each link are. Of two threads none writes what the
 * other reads: see {@link GraphBuilder}.
 */
final class GraphInMaking {

    private final Linkage linkage;
    private final Vectors vectors;
    private final float[][] similarities;
    private final GraphBuilder.Plan plan;

    private GraphInMaking(Linkage linkage, Vectors vectors, float[][] similarities, GraphBuilder.Plan plan) {
        this.linkage = linkage;
        this.vectors = vectors;
        this.similarities = similarities;
        this.plan = plan;
    }

    /**
     * Puts vectors, which are handed over in the order of their numbers, in that of their places.
     *
     * @param numbers by place
     * @param levels of the places, the highest first; those that have none are last, and on level 0
     */
    static GraphInMaking of(Vectors vectors, int[] numbers, int[] levels, GraphBuilder.Plan plan) {
        int size = numbers.length;
        int degree = 2 * plan.maxLinks();
        vectors.putInOrder(numbers);
        int[][] links = new int[levels[0] + 1][];
        float[][] similarities = new float[links.length][];
        int count = 0;
        for (int level = levels[0]; level >= 0; level--) {
            while (count < levels.length && levels[count] >= level) {
                count++;
            }
            count = level == 0 ? size : count;
            links[level] = new int[count * degree];
            Arrays.fill(links[level], Linkage.END);
            similarities[level] = new float[count * degree];
        }
        int[][] upper = Arrays.copyOfRange(links, 1, links.length);
        return new GraphInMaking(new Linkage(degree, links[0], upper, numbers), vectors, similarities, plan);
    }

    Linkage linkage() {
        return linkage;
    }

    /** Links the twins, once all others are linked. */
    void link(Twins twins) {
        twins.link(linkage.degree - 1, (above, below) -> {
            append(linkage.places[above], linkage.places[below]);
            append(linkage.places[below], linkage.places[above]);
        });
    }

    /** Links a place to another on level 0, in the stead of the farthest where it has no link left. */
    private void append(int place, int to) {
        int at = place * linkage.degree;
        int farthest = at;
        for (int slot = at; slot < at + linkage.degree; slot++) {
            if (linkage.links[slot] == Linkage.END) {
                linkage.links[slot] = to;
                similarities[0][slot] = 1;
                return;
            }
            farthest = similarities[0][slot] < similarities[0][farthest] ? slot : farthest;
        }
        linkage.links[farthest] = to;
        similarities[0][farthest] = 1;
    }

    /** A linker for one thread. */
    Linker linker() {
        return new Linker();
    }

    private int most(int level) {
        return level == 0 ? linkage.degree : plan.maxLinks();
    }

    /** The links of the places {@code from} to before {@code to} on a level, as they stand now, by the place they lead to. */
    BackLinks backLinks(int from, int to, int level) {
        int[] links = linkage.linksOn(level);
        long[] slots = new long[(to - from) * plan.maxLinks()];
        int count = 0;
        for (int slot = from * linkage.degree; slot < to * linkage.degree; slot++) {
            if (links[slot] != Linkage.END) {
                slots[count++] = (long) links[slot] << Integer.SIZE | slot;
            }
        }
        return BackLinks.of(Arrays.copyOf(slots, count), similarities[level], linkage.degree);
    }

    /** Links nodes; one object serves one thread. */
    final class Linker {

        private final Walk walk = new Walk(linkage, vectors);
        private final float[] quads = Rows.quads();
        private final int[] kept = new int[linkage.degree + 4];
        private final float[] keptSimilarities = new float[linkage.degree];
        private final float[] scores = new float[linkage.degree + 4];
        private int keptCount;

        /** The candidates of a full node: the similarity, made an integer of the same order, above the place. */
        private long[] candidates = new long[4 * linkage.degree];

        /** Links a place, on all its levels, to places before {@code from} and to those of its batch before it. */
        void link(int place, int from, int levels) {
            for (int level = levels; level >= 0; level--) {
                if (from == 0) {
                    walk.begin(vectors, place, plan.beamWidth());
                } else {
                    walk.towards(vectors, place, level, plan.beamWidth());
                }
                int found = walk.beside(from, place, plan.beamWidth());
                keptCount = 0;
                for (int i = 0; i < found && keptCount < plan.maxLinks(); i++) {
                    keepIfDiverse(walk.place(i), walk.score(i));
                }
                store(place, level);
            }
        }

        /** Keeps a candidate that is nearer to the node than to all that were kept before. */
        private void keepIfDiverse(int candidate, float similarity) {
            vectors.score(vectors.values, vectors.at(candidate), kept, keptCount, scores, quads);
            for (int i = 0; i < keptCount; i++) {
                if (scores[i] > similarity) {
                    return;
                }
            }
            kept[keptCount] = candidate;
            keptSimilarities[keptCount++] = similarity;
        }

        private void store(int place, int level) {
            int[] links = linkage.linksOn(level);
            int at = place * linkage.degree;
            for (int i = 0; i < linkage.degree; i++) {
                links[at + i] = i < keptCount ? kept[i] : Linkage.END;
                similarities[level][at + i] = i < keptCount ? keptSimilarities[i] : 0;
            }
        }

        /** Links the target of a group back to the places from which it is linked. */
        void linkBack(BackLinks back, int group, int level) {
            int target = back.target(group);
            int begin = back.start(group);
            int end = back.start(group + 1);
            int at = target * linkage.degree;
            int[] links = linkage.linksOn(level);
            int count = 0;
            while (count < most(level) && links[at + count] != Linkage.END) {
                count++;
            }
            if (count + end - begin > most(level)) {
                chooseAgain(back, group, count, level);
                return;
            }
            for (int i = begin; i < end; i++) {
                links[at + count] = back.source(i);
                similarities[level][at + count++] = back.similarity(i);
            }
        }

        private void chooseAgain(BackLinks back, int group, int count, int level) {
            int target = back.target(group);
            int begin = back.start(group);
            int found = count + back.start(group + 1) - begin;
            int at = target * linkage.degree;
            if (candidates.length < found) {
                candidates = new long[2 * found];
            }
            for (int i = 0; i < found; i++) {
                candidates[i] = i < count
                        ? Candidate.of(linkage.linksOn(level)[at + i], similarities[level][at + i])
                        : Candidate.of(back.source(begin + i - count), back.similarity(begin + i - count));
            }
            Arrays.sort(candidates, 0, found);
            keptCount = 0;
            for (int i = found - 1; i >= 0 && keptCount < most(level); i--) {
                keepIfDiverse(Candidate.place(candidates[i]), Candidate.score(candidates[i]));
            }
            store(target, level);
        }
    }
}
