package org.starkin.graph;

/**
 * How far a walk must reach to find enough of the numbers that are accepted, and whether it is cheaper to compare all of
 * those.
 *
 * @param needed how many numbers are sought, with those that are left out
 * @param accepted among which
 */
public record Reach(int needed, Accepted accepted) {

    /** The walk keeps at least so many candidates for each hit wanted, so that long answers are as good as short ones. */
    private static final int CANDIDATES_PER_HIT = 2;

    /**
     * A walk takes as long as to compare so many vectors for each candidate that it keeps: among 200,000 of 128 values 43 were
     * measured where all are compared as they lie, and 8 where one in ten to one in a hundred is.
     */
    private static final int VECTORS_PER_CANDIDATE = 30;

    /**
     * Of the candidates that a walk kept, best first, how many count: among them as many as are needed must be accepted. With
     * a filter the last third does not count: a walk misses more of what is as far from the query as that.
     */
    public int counting(int candidates) {
        return accepted.isAll() ? candidates : 2 * candidates / 3;
    }

    /** How many candidates a walk among all vectors keeps: the effort, or more where many hits are wanted. */
    public int kept(int effort) {
        return Math.max(effort, CANDIDATES_PER_HIT * needed);
    }

    /**
     * How many candidates a walk must keep, so that of those that are accepted there are as many as the effort says; more
     * than there are vectors where comparing those accepted is cheaper than such a walk.
     */
    public long candidates(int effort, int vectors) {
        int among = accepted.count(vectors);
        double kept = Math.ceil((double) kept(effort) * vectors / Math.max(1, among));
        return kept * VECTORS_PER_CANDIDATE < among ? (long) kept : vectors + 1L;
    }
}
