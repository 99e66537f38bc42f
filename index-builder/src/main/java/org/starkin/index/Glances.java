package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Looks at the stars of a survey about a place, or at those most like a vector, and reads of each only the numbers by which stars
 * are told apart: for comparing very many. What is {@link #seen} stands until the next look, in the order of ids. For one thread, while the {@link SkyView} that lent the searcher is
 * open. Failing to read is an {@link UncheckedIOException}.
 */
public final class Glances {

    private final SpaceHome home;
    private final StarNumbers numbers = new StarNumbers();
    private final SeenStars seen;

    Glances(SpaceHome home, StoredFacts facts) {
        this.home = home;
        this.seen = new SeenStars(home, facts);
    }

    /** What the survey is. */
    public Manifest manifest() {
        return home.manifest();
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
            home.cone(centre, radiusArcsec, seen::place);
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
            home.cone(centre, radiusArcsec, (_, _) -> count[0]++);
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
            if (size() > 0) {
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
        requireDimension(query);
        OptionalInt effort = OptionalInt.of(manifest().recall().defaultEffort());
        return home.nearest(query, new SpaceHome.Sought(most, -1, List.of(), filter, effort));
    }

    private int size() {
        return (int) manifest().stars().kept();
    }

    private void requireDimension(float[] query) {
        if (query.length != manifest().dimension()) {
            throw new DimensionMismatch(manifest().survey(), manifest().dimension(), query.length);
        }
    }

    /** Compares the stars found with a vector of unit length, {@code float[dimension]}. */
    public void compare(float[] query) {
        requireDimension(query);
        try {
            seen.compare(query);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The likeliest periods of stars spread evenly over the survey, at most so many; those without one are left out. */
    public double[] somePeriodsDays(int most) {
        int count = Math.min(most, size());
        int[] stars = new int[count];
        Arrays.setAll(stars, i -> (int) ((long) i * size() / count));
        double[] some = new double[count];
        int[] kept = new int[1];
        try {
            home.read(SpaceHome.Kept.FACTS, stars, count, (_, facts) -> {
                numbers.read(facts);
                if (numbers.periods > 0) {
                    some[kept[0]++] = numbers.periodsDays[0];
                }
            });
        } catch (IOException e) {
            throw unreadable(e);
        }
        return Arrays.copyOf(some, kept[0]);
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("survey " + manifest().survey() + " could not be read: " + e.getMessage(), e);
    }
}
