package org.starkin.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.index.BuildParameters;
import org.starkin.index.SkyPosition;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveyWriter;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.period.Period;
import org.starkin.view.Summary;

/** Two made-up surveys of one crowded patch: the same stars under the same ids, seen a little differently; the same for a seed. */
final class MatchSky {

    static final EncoderId ENCODER = new EncoderId("made-up", "0123456789abcdef".repeat(4));
    static final int STARS = 300;

    /** Of the first so many stars the second survey has not seen every fourth. */
    static final int DIMENSION = 8;

    private static final double SIDE_ARCSEC = 120;

    private MatchSky() {}

    /** Writes surveys {@code one} and {@code other}. */
    static void write(Path sky) {
        SplittableRandom random = new SplittableRandom(5);
        List<Star> one = new ArrayList<>();
        List<Star> other = new ArrayList<>();
        for (int i = 0; i < STARS; i++) {
            float[] vector = gaussian(random);
            double period = Math.exp(random.nextDouble(-1, 3));
            double x = random.nextDouble(SIDE_ARCSEC);
            double y = random.nextDouble(SIDE_ARCSEC);
            double mag = random.nextDouble(12, 18);
            one.add(star("one", i, vector, period, x, y, mag, random));
            if (isInBoth(i)) {
                other.add(star("other", i, vector, period, x, y, mag + 0.4, random));
            }
        }
        write(sky, "one", one);
        write(sky, "other", other);
    }

    static boolean isInBoth(int star) {
        return star % 4 != 0;
    }

    static String id(int star) {
        return String.format(Locale.ROOT, "s%04d", star);
    }

    private static void write(Path sky, String survey, List<Star> stars) {
        BuildParameters parameters = new BuildParameters(List.of(), Map.of(), 16, 100, 1, 1);
        try (SurveyWriter writer = SurveyWriter.create(sky, survey, ENCODER, DIMENSION, parameters)) {
            stars.forEach(writer::add);
            writer.publish();
        }
    }

    private static Star star(
            String survey,
            int i,
            float[] vector,
            double period,
            double x,
            double y,
            double mag,
            SplittableRandom random) {
        float[] seen = vector.clone();
        for (int d = 0; d < seen.length; d++) {
            seen[d] += (float) (0.2 * random.nextGaussian());
        }
        SkyPosition position = new SkyPosition(
                10 + (x + 0.5 * random.nextGaussian()) / 3600, (y + 0.5 * random.nextGaussian()) / 3600);
        Summary summary = new Summary(
                new Passband(survey.equals("one") ? "V" : "G"),
                BrightnessUnit.MAGNITUDE,
                mag + 0.05 * random.nextGaussian(),
                OptionalDouble.of(0.5),
                100,
                1000);
        StarFacts facts = new StarFacts(
                new StarId(survey, id(i)),
                Optional.of(position),
                Optional.of("RRAB"),
                OptionalDouble.empty(),
                Map.of("note", "a property to skip"),
                List.of(new Period(period * (1 + 1e-5 * random.nextGaussian()), 0.9), new Period(2 * period, 0.5)),
                summary);
        LightCurve none = new LightCurve(TimeSystem.JD, List.of());
        return new Star(facts, none, DropCounts.NONE, Embedding.of(seen));
    }

    private static float[] gaussian(SplittableRandom random) {
        float[] values = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            values[d] = (float) random.nextGaussian();
        }
        return values;
    }
}
