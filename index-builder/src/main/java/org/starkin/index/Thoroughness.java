package org.starkin.index;

/** How thoroughly to search. */
public sealed interface Thoroughness {

    /** As each survey's manifest says. */
    Thoroughness DEFAULT = new OfSurvey();

    /** Compare with every vector. */
    Thoroughness EXACT = new Exact();

    /** Each survey's own effort, from its manifest. */
    record OfSurvey() implements Thoroughness {}

    /** Compare with every vector instead of walking the graph. */
    record Exact() implements Thoroughness {}

    /**
     * Walk with this effort.
     *
     * @param candidates that the walk keeps, 1 to 10,000
     */
    record Effort(int candidates) implements Thoroughness {

        public static final int MOST = 10_000;

        public Effort {
            if (candidates < 1 || candidates > MOST) {
                throw new IllegalArgumentException("effort " + candidates + " is outside 1 to " + MOST);
            }
        }
    }

    /**
     * Walk with the least effort that reached this recall when it was measured on the survey; compare with every vector where
     * none did.
     *
     * @param atLeast share of the ten nearest that is found, above 0, to 1
     */
    record Recall(double atLeast) implements Thoroughness {
        public Recall {
            if (!(atLeast > 0 && atLeast <= 1)) {
                throw new IllegalArgumentException("recall " + atLeast + " is outside 0 (exclusive) to 1");
            }
        }
    }
}
