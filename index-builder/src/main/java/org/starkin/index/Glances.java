package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.starkin.graph.LeftOut;
import org.starkin.graph.VectorSource;

/**
 * Looks at the stars of a survey about a place, or at those most like a vector, and reads of each only the numbers by which stars
 * are told apart: for comparing very many. What is {@link #seen} stands until the next look, in the order of ids. For one thread, while the {@link SkyView} that lent the searcher is
 * open. Failing to read is an {@link UncheckedIOException}.
 */
public final class Glances {

    private final SurveySearcher searcher;
    private final Segment segment;
    private final ConeSearch cone;
    private final VectorSearch search;
    private final FilterSearch filters;
    private final StarNumbers numbers = new StarNumbers();
    private final float[] vector;
    private final SeenStars seen;

    Glances(
            SurveySearcher searcher,
            Segment segment,
            ConeSearch cone,
            VectorSearch search,
            StoredFacts facts,
            FilterSearch filters) {
        this.searcher = searcher;
        this.segment = segment;
        this.cone = cone;
        this.search = search;
        this.filters = filters;
        this.seen = new SeenStars(segment, facts);
        this.vector = new float[searcher.manifest().dimension()];
    }

    /** What the survey is. */
    public Manifest manifest() {
        return searcher.manifest();
    }

    /** What was seen, until the next look. */
    public SeenStars seen() {
        return seen;
    }

    /**
     * Looks at the stars within an angle of {@code centre}; of more than {@code most} at the nearest.
     *
     * @param radiusArcsec 0 to 648,000 (half a turn), inclusive
     * @return how many stars lie there, looked at or not
     */
    public int within(SkyPosition centre, double radiusArcsec, int most) {
        ConeSearch.requireRadius(radiusArcsec);
        seen.clear();
        try {
            cone.visit(centre, radiusArcsec, seen::place);
            int there = seen.size();
            seen.keepNearest(most);
            seen.readNumbers();
            seen.forgetSimilarities();
            return there;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** How many stars lie within an angle of {@code centre}; what was found before stands. */
    public int count(SkyPosition centre, double radiusArcsec) {
        ConeSearch.requireRadius(radiusArcsec);
        int[] count = new int[1];
        try {
            cone.visit(centre, radiusArcsec, (_, _) -> count[0]++);
        } catch (IOException e) {
            throw unreadable(e);
        }
        return count[0];
    }

    /**
     * Looks at the stars most similar to {@code query}, as thoroughly as the survey does by default.
     *
     * @param query {@code float[dimension]}, of unit length
     * @param most how many, at least 1
     */
    public void nearest(float[] query, int most) {
        nearest(query, most, StarFilter.NONE, 0);
    }

    /**
     * Looks at the stars most similar to {@code query}, and at those most similar to it of the ones that a filter accepts.
     *
     * @param mostAccepted how many of these
     */
    public void nearest(float[] query, int most, StarFilter filter, int mostAccepted) {
        seen.clear();
        try {
            if (segment.size() > 0) {
                seen.take(found(query, most, StarFilter.NONE));
                if (mostAccepted > 0) {
                    seen.takeAlso(found(query, mostAccepted, filter));
                }
                seen.sortByStar();
                seen.forgetSeparations();
                seen.readNumbers();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Found found(float[] query, int most, StarFilter filter) throws IOException {
        if (query.length != vector.length) {
            throw new DimensionMismatch(manifest().survey(), vector.length, query.length);
        }
        return search.walk(
                query,
                new VectorSearch.Wanted(most, -1, LeftOut.NOBODY, filters.accepted(filter)),
                manifest().recall().defaultEffort());
    }

    /** Compares the stars found with a vector of unit length, {@code float[dimension]}. */
    public void compare(float[] query) {
        if (query.length != vector.length) {
            throw new DimensionMismatch(manifest().survey(), vector.length, query.length);
        }
        if (seen.size() == 0) {
            return;
        }
        VectorSource vectors = searcher.vectors();
        try {
            for (int i = 0; i < seen.size(); i++) {
                vectors.vector(seen.star(i), vector, 0);
                seen.setSimilarity(i, Cosine.of(query, vector));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The likeliest periods of stars spread evenly over the survey, at most so many; those without one are left out. */
    public double[] somePeriodsDays(int most) {
        int count = Math.min(most, segment.size());
        double[] some = new double[count];
        int kept = 0;
        try {
            if (count > 0) {
                Segment.Column column = segment.column(StarDocument.FACTS);
                for (int i = 0; i < count; i++) {
                    numbers.read(column.of((int) ((long) i * segment.size() / count)));
                    if (numbers.periods > 0) {
                        some[kept++] = numbers.periodsDays[0];
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return Arrays.copyOf(some, kept);
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("survey " + manifest().survey() + " could not be read: " + e.getMessage(), e);
    }
}
