package org.starkin.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.starkin.graph.Accepted;
import org.starkin.graph.Reach;
import org.starkin.graph.VectorSource;

/**
 * Where the stars of one {@link Space} of one generation of a survey lie, and all that is asked of them: {@link SurveySearcher}
 * answers from a home, whichever it is. Stars are known by number, 0 and up in the order of their ids, which every home of the
 * generation agrees upon. Similarities are cosines in double precision of the vectors as they were built, separations are
 * {@link SkyPosition#separationArcsec}: to the last digit the same in every home. Thread-safe. What cannot be reached is an
 * {@link IOException}.
 */
public interface SpaceHome extends Closeable {

    /** What the generation is; its recall is that of this home. */
    Manifest manifest();

    /** What no other generation of any survey has, in hexadecimal; empty where there is no star. */
    String mark();

    /** The properties of its stars that a filter can name, by name. */
    List<SurveyProperty> properties();

    /** The number of the star with this id; where none has it as its own, of one to which an object of this id was joined. */
    OptionalInt find(String objectId) throws IOException;

    /** The ids that begin most like {@code objectId}, longest common beginning first, at most {@code limit}. */
    List<String> idsLike(String objectId, int limit) throws IOException;

    /** What is kept of a star as it was written. */
    enum Kept {
        /** All that a hit shows. */
        FACTS(StarDocument.FACTS),
        /** The light curve and what was dropped of it. */
        PHOTOMETRY(StarDocument.PHOTOMETRY),
        /** The cleaned spectrum. */
        SPECTRUM(StarDocument.SPECTRUM);

        private final String field;

        Kept(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** Takes what is kept of the stars asked for, each once. */
    @FunctionalInterface
    interface KeptVisitor {

        /**
         * Takes what is kept of one star.
         *
         * @param i the place of the star in what was asked
         * @param bytes overwritten by the next
         */
        void take(int i, BytesRef bytes) throws IOException;
    }

    /**
     * Reads what is kept of stars, in their order.
     *
     * @param stars ascending, each once
     * @param count how many of the array count
     */
    void read(Kept kept, int[] stars, int count, KeptVisitor visitor) throws IOException;

    /** Takes the vectors of the stars asked for. */
    @FunctionalInterface
    interface VectorVisitor {

        /**
         * Takes the vector of one star.
         *
         * @param i the place of the star in what was asked
         * @param vector overwritten by the next
         */
        void take(int i, float[] vector);
    }

    /** Reads the vectors of stars, in whatever order they are, in that order. */
    void vectors(int[] stars, int count, VectorVisitor visitor) throws IOException;

    /** All vectors, for reading in the order of numbers; for one thread. */
    VectorSource vectors() throws IOException;

    /**
     * Which stars are sought.
     *
     * @param limit the most stars, at least 1
     * @param minSimilarity the least cosine
     * @param leftOut the numbers of stars that are not wanted: a few
     * @param filter among which stars
     * @param effort candidates that a walk keeps; none to compare with every vector
     */
    record Sought(int limit, double minSimilarity, List<Integer> leftOut, StarFilter filter, OptionalInt effort) {

        public Sought {
            if (limit < 1) {
                throw new IllegalArgumentException("limit " + limit + " is below 1");
            }
            leftOut = List.copyOf(leftOut);
        }

        /** How many candidates a walk of that effort keeps, among all stars. */
        public int kept(int candidates) {
            return new Reach(limit + leftOut.size(), Accepted.ALL).kept(candidates);
        }

        /** The nearest of all. */
        static Sought nearest(int limit, int effort) {
            return new Sought(limit, -1, List.of(), StarFilter.NONE, OptionalInt.of(effort));
        }
    }

    /**
     * The stars most similar to a vector of unit length and of the survey's dimension: as many as are sought where the filter
     * accepts so many.
     */
    Found nearest(float[] query, Sought sought) throws IOException;

    /** The stars that a filter accepts. */
    Accepted accepted(StarFilter filter) throws IOException;

    /** Takes the stars within a cone. */
    @FunctionalInterface
    interface ConeVisitor {
        void star(int number, double separationArcsec);
    }

    /**
     * Hands on every star within a cone, by ascending number.
     *
     * @param radiusArcsec 0 to 648,000 (half a turn), inclusive
     */
    void cone(SkyPosition centre, double radiusArcsec, ConeVisitor visitor) throws IOException;

    /**
     * Writes a number of every star; those that are not known are left as they are.
     *
     * @param into {@code float[stars]}
     */
    void numbers(StarColumn column, float[] into) throws IOException;

    /** The class of every star. */
    StarClasses classes() throws IOException;

    /** How strange the stars are; nothing of a survey that an earlier version built. */
    Optional<StrangeRanks> strangeness();

    /** Ranks stars by how strange they are. */
    interface StrangeRanks {

        /** The share of the survey's other stars that are less strange, percent. */
        double percentile(int star) throws IOException;

        /** The strangest that a filter accepts, after the first {@code offset}, strangest first, ties by number. */
        Ranked strangest(StarFilter filter, int offset, int limit) throws IOException;
    }

    /**
     * Stars by rank. The arrays are handed over.
     *
     * @param total stars that the filter accepts
     * @param stars {@code int[n]}, by number
     * @param percentiles {@code double[n]}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Ranked(long total, int[] stars, double[] percentiles) {}

    /**
     * This home for one asker, who learns by {@link #missing} of which parts of it there was no answer; closed by nobody. Nothing
     * where it answers as a whole or fails.
     */
    default Optional<SpaceHome> forOne() {
        return Optional.empty();
    }

    /** The parts of this home that did not answer: what was found lacks their stars. */
    default Set<String> missing() {
        return Set.of();
    }

    /** Whether nothing of this process' memory was wanting for quick walks. */
    default boolean isInMemory() {
        return true;
    }

    /** Reads everything that can be checked by itself. */
    default void checkIntegrity() {}
}
