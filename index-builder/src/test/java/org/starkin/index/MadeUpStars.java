package org.starkin.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.starkin.encoder.Embedding;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.period.Period;
import org.starkin.view.Summary;

/** Stars that never were: the same for the same seed. */
final class MadeUpStars {

    private static final String[] CLASSES = {"RRAB", "RRC", "EW", "MIRA"};

    private MadeUpStars() {}

    /** {@code count} stars of {@code survey} with vectors in clusters, as those of classes are. */
    static List<Star> clustered(String survey, int count, int dimension, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] centres = new float[20][];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = gaussian(dimension, random);
        }
        List<Star> stars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] values = gaussian(dimension, random);
            float[] centre = centres[random.nextInt(centres.length)];
            for (int d = 0; d < dimension; d++) {
                values[d] = centre[d] + 0.6f * values[d];
            }
            String objectId = String.format(Locale.ROOT, "%s-%05d", survey, (i * 7919L) % 100_003);
            stars.add(star(new StarId(survey, objectId), Embedding.of(values), random));
        }
        return stars;
    }

    /** A star with this vector, of no further interest. */
    static Star plain(String survey, String objectId, float... vector) {
        StarFacts facts = new StarFacts(
                new StarId(survey, objectId),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                List.of(),
                summary(new SplittableRandom(1), 0));
        return new Star(facts, new LightCurve(TimeSystem.JD, List.of()), DropCounts.NONE, Embedding.of(vector));
    }

    /** A star at this place, of no further interest. */
    static Star at(String survey, String objectId, SkyPosition position) {
        float[] vector = gaussian(4, new SplittableRandom(objectId.hashCode()));
        Star plain = plain(survey, objectId, vector);
        StarFacts facts = new StarFacts(
                plain.facts().id(),
                Optional.of(position),
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                List.of(),
                plain.facts().summary());
        return new Star(facts, plain.lightCurve(), plain.drops(), plain.embedding());
    }

    /** A star with every component filled. */
    static Star star(StarId id, Embedding embedding, SplittableRandom random) {
        StarFacts facts = new StarFacts(
                id,
                Optional.of(position(random)),
                Optional.of(CLASSES[random.nextInt(CLASSES.length)]),
                OptionalDouble.of(random.nextDouble(0.1, 300)),
                Map.of("source_label", "Ünlü, \"quoted\"", "n_obs", Integer.toString(random.nextInt(500))),
                List.of(new Period(random.nextDouble(0.1, 10), random.nextDouble()), new Period(2, 0.5)),
                summary(random, 20));
        LightCurve curve =
                new LightCurve(TimeSystem.HJD, List.of(series("V", 12, true, random), series("I", 8, false, random)));
        DropCounts drops = new DropCounts(25, Map.of(DropReason.DUPLICATE, 2, DropReason.NOT_MEASURED, 3));
        return new Star(facts, curve, drops, embedding);
    }

    /** The star with other properties. */
    static Star withProperties(Star star, Map<String, String> properties) {
        StarFacts facts = star.facts();
        return new Star(
                new StarFacts(
                        facts.id(),
                        facts.position(),
                        facts.label(),
                        facts.cataloguePeriodDays(),
                        properties,
                        facts.periods(),
                        facts.summary()),
                star.lightCurve(),
                star.drops(),
                star.embedding());
    }

    /** A place drawn evenly over the sphere. */
    static SkyPosition position(SplittableRandom random) {
        return new SkyPosition(random.nextDouble(360), Math.toDegrees(Math.asin(random.nextDouble(-1, 1))));
    }

    static BandSeries series(String passband, int points, boolean withErrors, SplittableRandom random) {
        double[] times = new double[points];
        double[] values = new double[points];
        double[] errors = new double[withErrors ? points : 0];
        for (int i = 0; i < points; i++) {
            times[i] = decimal(2_450_000 + random.nextDouble(3000), 100_000);
            values[i] = decimal(random.nextDouble(11, 13), 1000);
            if (withErrors) {
                errors[i] = decimal(random.nextDouble(0.01, 0.1), 1000);
            }
        }
        return BandSeries.of(new Passband(passband), BrightnessUnit.MAGNITUDE, times, values, errors);
    }

    static float[] gaussian(int dimension, SplittableRandom random) {
        float[] values = new float[dimension];
        for (int d = 0; d < dimension; d++) {
            values[d] = (float) random.nextGaussian();
        }
        return values;
    }

    /** Vectors near those of {@code count} stars, drawn by the seed. */
    static List<Embedding> near(List<Star> stars, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> near(stars.get(random.nextInt(stars.size())), random))
                .limit(count)
                .toList();
    }

    /** A query whose vector is that of a star, a little off. */
    static Embedding near(Star star, SplittableRandom random) {
        float[] near = star.embedding().toArray();
        float[] values = gaussian(near.length, random);
        for (int d = 0; d < near.length; d++) {
            values[d] = near[d] + 0.05f * values[d];
        }
        return Embedding.of(values);
    }

    private static double decimal(double value, double parts) {
        return Math.rint(value * parts) / parts;
    }

    private static Summary summary(SplittableRandom random, int points) {
        return new Summary(
                new Passband("V"),
                BrightnessUnit.MAGNITUDE,
                random.nextDouble(11, 13),
                OptionalDouble.of(random.nextDouble()),
                points,
                random.nextDouble(3000));
    }
}
