package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.starkin.graph.LeftOut;
import org.starkin.graph.VectorSource;

/**
 * Looks at the stars of a survey about a place, or at those most like a vector, and reads of each only the numbers by which stars
 * are told apart, into arrays that are used again: for comparing very many. What was found stands until the next search; its
 * stars are counted from 0, in the order of their ids. For one thread, while the {@link SkyView} that lent the searcher is
 * open. Failing to read is an {@link UncheckedIOException}.
 */
public final class Glances {

    /** The most periods of a star. */
    public static final int MOST_PERIODS = StarNumbers.MOST_PERIODS;

    private final SurveySearcher searcher;
    private final Segment segment;
    private final ConeSearch cone;
    private final VectorSearch search;
    private final StoredFacts facts;
    private final FilterSearch filters;
    private final StarNumbers numbers = new StarNumbers();
    private final float[] vector;

    private int size;
    private int[] stars = new int[64];
    private double[] separationsArcsec = new double[64];
    private double[] similarities = new double[64];
    private double[] periodsDays = new double[64 * MOST_PERIODS];
    private int[] periods = new int[64];
    private double[] brightness = new double[64];
    private double[] amplitudesMag = new double[64];
    private double[] timeSpansDays = new double[64];
    private int[] scales = new int[64];

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
        this.facts = facts;
        this.filters = filters;
        this.vector = new float[searcher.manifest().dimension()];
    }

    /** What the survey is. */
    public Manifest manifest() {
        return searcher.manifest();
    }

    /**
     * Looks at the stars within an angle of {@code centre}; of more than {@code most} at the nearest.
     *
     * @param radiusArcsec 0 to 648,000 (half a turn), inclusive
     * @return how many stars lie there, looked at or not
     */
    public int within(SkyPosition centre, double radiusArcsec, int most) {
        ConeSearch.requireRadius(radiusArcsec);
        size = 0;
        try {
            cone.visit(centre, radiusArcsec, this::place);
            int there = size;
            keepNearest(most);
            readNumbers();
            Arrays.fill(similarities, 0, size, Double.NaN);
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
        size = 0;
        try {
            if (segment.size() > 0) {
                take(found(query, most, StarFilter.NONE));
                if (mostAccepted > 0) {
                    takeAlso(found(query, mostAccepted, filter));
                }
                sortByStar();
                Arrays.fill(separationsArcsec, 0, size, Double.NaN);
                readNumbers();
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
        if (size == 0) {
            return;
        }
        VectorSource vectors = searcher.vectors();
        try {
            for (int i = 0; i < size; i++) {
                vectors.vector(stars[i], vector, 0);
                similarities[i] = Cosine.of(query, vector);
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

    /** How many stars were found. */
    public int size() {
        return size;
    }

    /** A star's number in its survey, by which {@link #facts} tells the rest. */
    public int star(int i) {
        return stars[i];
    }

    /** All that is known of a star. */
    public StarFacts facts(int i) {
        try {
            return facts.of(stars[i]);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** From the centre; NaN where none was given. */
    public double separationArcsec(int i) {
        return separationsArcsec[i];
    }

    /** The cosine of its vector and that it was compared with; NaN where it was with none. */
    public double similarity(int i) {
        return similarities[i];
    }

    /** How many periods were found of a star, 0 to {@link #MOST_PERIODS}. */
    public int periods(int i) {
        return periods[i];
    }

    /** A star's period by likelihood, from 0, days. */
    public double periodDays(int i, int rank) {
        return periodsDays[i * MOST_PERIODS + rank];
    }

    /** A star's median brightness, on its {@link #scale}. */
    public double brightness(int i) {
        return brightness[i];
    }

    /** NaN where it is not known. */
    public double amplitudeMag(int i) {
        return amplitudesMag[i];
    }

    public double timeSpanDays(int i) {
        return timeSpansDays[i];
    }

    /** The scale of a star's brightness. */
    public BrightnessScale scale(int i) {
        return numbers.scales.get(scales[i]);
    }

    private void place(int star, double separationArcsec) {
        reserve(size + 1);
        stars[size] = star;
        separationsArcsec[size++] = separationArcsec;
    }

    private void take(Found found) {
        reserve(found.size());
        size = found.size();
        System.arraycopy(found.stars(), 0, stars, 0, size);
        System.arraycopy(found.similarities(), 0, similarities, 0, size);
    }

    private void takeAlso(Found found) {
        reserve(size + found.size());
        int before = size;
        for (int i = 0; i < found.size(); i++) {
            if (!isAmong(found.stars()[i], before)) {
                stars[size] = found.stars()[i];
                similarities[size++] = found.similarities()[i];
            }
        }
    }

    private boolean isAmong(int star, int first) {
        for (int i = 0; i < first; i++) {
            if (stars[i] == star) {
                return true;
            }
        }
        return false;
    }

    /** By insertion: they are few. */
    private void sortByStar() {
        for (int i = 1; i < size; i++) {
            int star = stars[i];
            double similarity = similarities[i];
            int at = i;
            for (; at > 0 && stars[at - 1] > star; at--) {
                stars[at] = stars[at - 1];
                similarities[at] = similarities[at - 1];
            }
            stars[at] = star;
            similarities[at] = similarity;
        }
    }

    private void keepNearest(int most) {
        if (size <= most) {
            return;
        }
        double[] sorted = Arrays.copyOf(separationsArcsec, size);
        Arrays.sort(sorted);
        double farthest = sorted[most - 1];
        int kept = 0;
        for (int i = 0; i < size && kept < most; i++) {
            if (separationsArcsec[i] <= farthest) {
                stars[kept] = stars[i];
                separationsArcsec[kept++] = separationsArcsec[i];
            }
        }
        size = kept;
    }

    private void readNumbers() throws IOException {
        if (size == 0) {
            return;
        }
        Segment.Column column = segment.column(StarDocument.FACTS);
        for (int i = 0; i < size; i++) {
            numbers.read(column.of(stars[i]));
            System.arraycopy(numbers.periodsDays, 0, periodsDays, i * MOST_PERIODS, numbers.periods);
            periods[i] = numbers.periods;
            brightness[i] = numbers.brightness;
            amplitudesMag[i] = numbers.amplitudeMag;
            timeSpansDays[i] = numbers.timeSpanDays;
            scales[i] = numbers.scale;
        }
    }

    private void reserve(int wanted) {
        if (wanted <= stars.length) {
            return;
        }
        int length = Math.max(wanted, 2 * stars.length);
        stars = Arrays.copyOf(stars, length);
        separationsArcsec = Arrays.copyOf(separationsArcsec, length);
        similarities = Arrays.copyOf(similarities, length);
        periodsDays = Arrays.copyOf(periodsDays, length * MOST_PERIODS);
        periods = Arrays.copyOf(periods, length);
        brightness = Arrays.copyOf(brightness, length);
        amplitudesMag = Arrays.copyOf(amplitudesMag, length);
        timeSpansDays = Arrays.copyOf(timeSpansDays, length);
        scales = Arrays.copyOf(scales, length);
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("survey " + manifest().survey() + " could not be read: " + e.getMessage(), e);
    }
}
