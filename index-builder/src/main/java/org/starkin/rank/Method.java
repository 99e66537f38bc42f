package org.starkin.rank;

/** How stars are scored by examples. */
public enum Method {
    /** By the most similar positive example; less a penalty where a negative one is more similar still. */
    BEST_EXAMPLE,
    /** By the direction of the mean of the positive examples, less a quarter of that of the negative ones (Rocchio 1971). */
    PROTOTYPE,
    /** By a logistic regression on the vector's values, of examples against random stars. */
    LINEAR,
    /** By a logistic regression on similarities to the examples, so that the class may have several parts. */
    KERNEL;

    /**
     * The method that won on the project's own test stars with so many examples. The linear probe did, by average precision
     * within a survey, with each number that was measured, 1 to 20; see {@code docs/rare.md}.
     *
     * @param positives 1 and up
     */
    public static Method bestFor(int positives) {
        if (positives < 1) {
            throw new IllegalArgumentException(positives + " positive examples; there is at least one");
        }
        return LINEAR;
    }
}
