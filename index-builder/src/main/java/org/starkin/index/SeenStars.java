package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Stars that were looked at: of each the numbers by which stars are told apart, in arrays that are used again. They are counted
 * from 0. What is seen stands until the next look; for one thread.
 */
public final class SeenStars {

    /** The most periods of a star. */
    public static final int MOST_PERIODS = StarNumbers.MOST_PERIODS;

    private static final int FIRST_LENGTH = 64;

    private final SpaceHome home;
    private final StoredFacts facts;
    private final StarNumbers numbers = new StarNumbers();

    private int size;
    private int[] stars = new int[FIRST_LENGTH];
    private double[] separationsArcsec = new double[FIRST_LENGTH];
    private double[] similarities = new double[FIRST_LENGTH];
    private double[] periodsDays = new double[FIRST_LENGTH * MOST_PERIODS];
    private int[] periods = new int[FIRST_LENGTH];
    private double[] brightness = new double[FIRST_LENGTH];
    private double[] amplitudesMag = new double[FIRST_LENGTH];
    private double[] timeSpansDays = new double[FIRST_LENGTH];
    private int[] scales = new int[FIRST_LENGTH];

    SeenStars(SpaceHome home, StoredFacts facts) {
        this.home = home;
        this.facts = facts;
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
            throw new UncheckedIOException("a star cannot be read: " + e.getMessage(), e);
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

    void clear() {
        size = 0;
    }

    void place(int star, double separationArcsec) {
        reserve(size + 1);
        stars[size] = star;
        separationsArcsec[size++] = separationArcsec;
    }

    void take(Found found) {
        reserve(found.size());
        size = found.size();
        System.arraycopy(found.stars(), 0, stars, 0, size);
        System.arraycopy(found.similarities(), 0, similarities, 0, size);
    }

    void takeAlso(Found found) {
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
    void sortByStar() {
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

    void keepNearest(int most) {
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

    /** Nothing is known of similarities. */
    void forgetSimilarities() {
        Arrays.fill(similarities, 0, size, Double.NaN);
    }

    /** Nothing is known of separations. */
    void forgetSeparations() {
        Arrays.fill(separationsArcsec, 0, size, Double.NaN);
    }

    void readNumbers() throws IOException {
        home.read(SpaceHome.Kept.FACTS, stars, size, this::readNumbers);
    }

    private void readNumbers(int i, BytesRef kept) throws IOException {
        numbers.read(kept);
        System.arraycopy(numbers.periodsDays, 0, periodsDays, i * MOST_PERIODS, numbers.periods);
        periods[i] = numbers.periods;
        brightness[i] = numbers.brightness;
        amplitudesMag[i] = numbers.amplitudeMag;
        timeSpansDays[i] = numbers.timeSpanDays;
        scales[i] = numbers.scale;
    }

    /** Compares each with a vector, {@code float[dimension]}. */
    void compare(float[] query) throws IOException {
        home.vectors(stars, size, (i, vector) -> similarities[i] = Cosine.of(query, vector));
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
}
