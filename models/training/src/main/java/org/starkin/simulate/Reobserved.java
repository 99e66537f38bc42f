package org.starkin.simulate;

import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.lightcurve.LightCurve;

/**
 * A real star that surveys can look at again: a model of its measured light curve, defined at all times. Of a star with
 * a period it is harmonics in phase, and upon them whatever changed slowly; of one without, the smoothed light curve
 * itself, whose span begins again when it is over. Real brightness, harmonics and slow changes come from the passband
 * of most points; other bands follow by the {@link ColourDependence}. Immutable, safe for many threads.
 */
public final class Reobserved implements Target {

    /** Fewest points, of the passband that has most, that a model can be made of. */
    public static final int FEWEST_POINTS = 30;

    /** Points further than this from a first model are left out of the second: robust sigmas. */
    private static final double OUTLYING_SIGMAS = 5;

    /** Harmonics by which the period is refined. */
    private static final int REFINING_HARMONICS = 4;

    /** Changes slower than this many periods, and this many days, count as slow. */
    private static final double SLOW_PERIODS = 3;

    private static final double SLOW_DAYS = 20;

    /** Of a star without a period, the shortest change that is told from noise, days (our choice). */
    private static final double SHORTEST_CHANGE_DAYS = 0.02;

    private static final double TYPICAL_BP_RP = 0.9;

    private final Direction direction;
    private final long seed;
    private final ColourDependence colours;
    private final Band measured;
    private final MeanBrightness mean;
    private final double shift;
    private final double originBjd;
    private final HarmonicModel harmonics;
    private final SlowCurve slow;
    private final double period;
    private final double explained;

    /**
     * A real star.
     *
     * @param lightCurve cleaned
     * @param periodDays a period that is sure, good to a hundredth of a cycle over a year or so; empty for stars without
     * @param colours how amplitudes change from band to band
     * @param direction where it is; matters for times that were not brought to the Sun
     * @param seed of looks at it
     */
    public record Source(
            LightCurve lightCurve,
            OptionalDouble periodDays,
            ColourDependence colours,
            Direction direction,
            long seed) {}

    private Reobserved(Source source, SeriesPoints points) {
        direction = source.direction();
        seed = source.seed();
        colours = source.colours();
        measured = points.band();
        originBjd = points.time(0);
        SeriesPoints fromOrigin = points.from(originBjd);
        double frequency = source.periodDays().isPresent()
                ? HarmonicModel.refined(fromOrigin, 1 / source.periodDays().getAsDouble(), REFINING_HARMONICS)
                : 0;
        Fit rough = Fit.of(fromOrigin, frequency);
        SeriesPoints kept = fromOrigin.within(OUTLYING_SIGMAS, rough.at(fromOrigin));
        Fit fit = Fit.of(kept, frequency);
        harmonics = fit.harmonics();
        slow = fit.slow();
        period = frequency > 0 ? 1 / frequency : 0;
        explained = fit.explained(kept);
        mean = new MeanBrightness(0, TYPICAL_BP_RP);
        shift = harmonics.mean() - mean.in(measured);
    }

    /**
     * The model of a real star; empty where fewer than {@link #FEWEST_POINTS} points of one passband were measured, or
     * all at one time.
     */
    public static Optional<Reobserved> of(Source source) {
        if (source.lightCurve().series().isEmpty()) {
            return Optional.empty();
        }
        SeriesPoints points = SeriesPoints.ofFullestBand(source.lightCurve(), source.direction());
        return points.size() < FEWEST_POINTS || points.spanDays() <= 0
                ? Optional.empty()
                : Optional.of(new Reobserved(source, points));
    }

    /** Harmonics and what is slow beside them. */
    private record Fit(HarmonicModel harmonics, SlowCurve slow) {

        static Fit of(SeriesPoints points, double frequency) {
            if (frequency <= 0) {
                HarmonicModel constant = HarmonicModel.constant(points);
                return new Fit(constant, SlowCurve.fit(points.minus(constant), SHORTEST_CHANGE_DAYS));
            }
            HarmonicModel first = HarmonicModel.fit(points, frequency);
            double narrowest = Math.max(SLOW_DAYS, SLOW_PERIODS / frequency);
            SlowCurve slow = SlowCurve.fit(points.minus(first), narrowest);
            return new Fit(HarmonicModel.fit(points.minus(slow), frequency), slow);
        }

        double[] at(SeriesPoints points) {
            double[] values = new double[points.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = harmonics.mean() + harmonics.departure(points.time(i)) + slow.at(points.time(i));
            }
            return values;
        }

        /** Of the variance, what is no residual; parameters are paid for by degrees of freedom. */
        double explained(SeriesPoints points) {
            double[] fitted = at(points);
            double squares = 0;
            for (int i = 0; i < fitted.length; i++) {
                double residual = points.value(i) - fitted[i];
                squares += points.weight(i) * residual * residual;
            }
            int freedom = points.size() - harmonics.parameters() - slow.parameters();
            double left = squares * (points.size() - 1) / Math.max(1, freedom);
            double variance = points.variance();
            return variance > 0 ? Math.clamp(1 - left / variance, 0.0, 1.0) : 0;
        }
    }

    /**
     * The share of the measured variance that the model explains, 0 to 1, its number of parameters allowed for. The rest
     * is noise, and what the model misses: below a half or so, a look at the model is a look at another star.
     */
    public double explainedShare() {
        return explained;
    }

    /** The period of the model, refined, days; empty for a star without. */
    public OptionalDouble periodDays() {
        return period > 0 ? OptionalDouble.of(period) : OptionalDouble.empty();
    }

    @Override
    public Direction direction() {
        return direction;
    }

    @Override
    public long seed() {
        return seed;
    }

    /** The measured mean in the measured band, elsewhere that of a star of ordinary colour. */
    @Override
    public double referenceMagnitude(Band band) {
        return mean.in(band) + shift;
    }

    @Override
    public double magnitude(double timeBjd, Band band) {
        double time = timeBjd - originBjd;
        double departure = harmonics.departure(time) + slow.at(time);
        return referenceMagnitude(band) + colours.ratio(band, measured) * departure;
    }
}
