package org.starkin.encoder;

import java.util.Arrays;
import org.starkin.view.BandScale;
import org.starkin.view.SequenceView;
import org.starkin.view.Views;

/**
 * The points of one star as a {@link SequenceCard} wants them. A light curve in which nothing varies counts as one point
 * of brightness 0 at time 0. Immutable; every value is finite.
 */
public final class PointSequence {

    private static final double MJD_ZERO_JD = 2_400_000.5;

    private final SequenceCard card;
    private final SequenceView view;
    private final int[] points;
    private final double[] times;
    private final double[] brightness;
    private final double[] errors;
    private final double[] logWavelengthOfBand;
    private final int[] indexOfBand;

    private PointSequence(SequenceCard card, SequenceView view, int[] points) {
        this.card = card;
        this.view = view;
        this.points = points;
        int size = Math.max(1, points.length);
        this.times = new double[size];
        this.brightness = new double[size];
        this.errors = new double[size];
        this.logWavelengthOfBand =
                view.bands().stream().mapToDouble(PointSequence::logWavelength).toArray();
        this.indexOfBand = view.bands().stream().mapToInt(this::index).toArray();
    }

    /** The points of a star. */
    public static PointSequence of(SequenceCard card, Views views) {
        return of(card, views.sequence(), cut(card, taken(card, views.sequence())));
    }

    /**
     * Chosen points of a star, measured as if it had no others.
     *
     * @param points places in {@code view}, ascending; no more than the card's most points
     */
    public static PointSequence of(SequenceCard card, SequenceView view, int[] points) {
        PointSequence sequence = new PointSequence(card, view, points.clone());
        if (sequence.points.length > 0) {
            sequence.measureTimes();
            new PointBrightness(card, view, sequence.points, sequence.brightness, sequence.errors).measure();
        }
        return sequence;
    }

    private static int[] taken(SequenceCard card, SequenceView view) {
        int[] taken = new int[view.size()];
        int count = 0;
        for (int i = 0; i < view.size(); i++) {
            if (card.passbands() == SequenceCard.Passbands.ALL || view.band(i) == 0) {
                taken[count++] = i;
            }
        }
        return Arrays.copyOf(taken, count);
    }

    private static int[] cut(SequenceCard card, int[] taken) {
        int most = card.mostPoints();
        if (taken.length <= most) {
            return taken;
        }
        return switch (card.longer()) {
            case FIRST -> Arrays.copyOf(taken, most);
            case EVENLY -> {
                int[] kept = new int[most];
                for (int i = 0; i < most; i++) {
                    kept[i] = taken[(int) ((long) i * taken.length / most)];
                }
                yield kept;
            }
        };
    }

    private void measureTimes() {
        for (int i = 0; i < points.length; i++) {
            times[i] = view.timeDays(points[i]);
        }
        double zero = switch (card.time()) {
            case DAYS_SINCE_FIRST -> times[0];
            case DAYS_FROM_MEAN -> Arrays.stream(times).average().orElse(0);
            case MJD -> card.zeroMjd() - (view.firstJd() - MJD_ZERO_JD);
        };
        for (int i = 0; i < times.length; i++) {
            times[i] -= zero;
        }
    }

    /** How many points there are, at least 1. */
    public int size() {
        return times.length;
    }

    /** A value of a point; beyond {@link #size()} of padding. */
    public double value(PointValue value, int point) {
        boolean isPadding = point >= times.length;
        if (value == PointValue.MASK) {
            return isPadding == (card.mask() == SequenceCard.Mask.PADDING) ? 1 : 0;
        }
        if (isPadding || points.length == 0) {
            return 0;
        }
        return switch (value) {
            case TIME -> times[point];
            case BRIGHTNESS -> brightness[point];
            case ERROR -> errors[point];
            case LOG_WAVELENGTH -> logWavelengthOfBand[view.band(points[point])];
            case BAND -> indexOfBand[view.band(points[point])];
            case MASK -> throw new IllegalStateException("a mask is told of padding too");
        };
    }

    private static double logWavelength(BandScale band) {
        return Math.log10(band.passband().wavelengthNm().orElse(1));
    }

    private int index(BandScale band) {
        return Math.max(0, card.bands().indexOf(band.passband().name()));
    }
}
