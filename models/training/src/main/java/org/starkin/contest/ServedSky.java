package org.starkin.contest;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.index.BuildParameters;
import org.starkin.index.Manifest;
import org.starkin.index.SkyPosition;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveyWriter;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.period.Period;
import org.starkin.view.Summary;

/** Makes a sky whose one survey has the vectors of a course, each on a star with made-up facts and a short light curve. */
final class ServedSky {

    static final String SURVEY = "course";

    private static final EncoderId NO_ENCODER = new EncoderId("made-up", "0".repeat(64));
    private static final List<String> CLASSES = List.of("RRAB", "RRC", "EW", "EA", "DSCT", "MIRA");
    private static final int POINTS = 20;

    private ServedSky() {}

    static Manifest make(Path sky, Course course, int threads) {
        SplittableRandom random = new SplittableRandom(1);
        try (SurveyWriter writer = SurveyWriter.create(
                sky, SURVEY, NO_ENCODER, course.dimension(), BuildParameters.of(List.of(), Map.of(), threads))) {
            for (int i = 0; i < course.vectors().length; i++) {
                Optional<String> refused = writer.add(star(objectId(i), course.vectors()[i], random));
                if (refused.isPresent()) {
                    throw new IllegalStateException("star " + i + " is refused: " + refused.get());
                }
            }
            return writer.publish();
        }
    }

    /** The id of the star with a vector of the course. */
    static String objectId(int vector) {
        return String.format(Locale.ROOT, "%08d", vector);
    }

    private static Star star(String objectId, float[] vector, SplittableRandom random) {
        LightCurve curve = new LightCurve(TimeSystem.HJD, List.of(series(random)));
        StarFacts facts = new StarFacts(
                new StarId(SURVEY, objectId),
                Optional.of(new SkyPosition(random.nextDouble(360), random.nextDouble(-90, 90))),
                Optional.of(CLASSES.get(random.nextInt(CLASSES.size()))),
                OptionalDouble.empty(),
                Map.of(),
                List.of(new Period(random.nextDouble(0.1, 100), random.nextDouble())),
                Summary.of(curve));
        return new Star(facts, curve, DropCounts.NONE, Embedding.of(vector));
    }

    private static BandSeries series(SplittableRandom random) {
        double[] times = random.doubles(POINTS, 2_450_000, 2_453_000).sorted().toArray();
        double[] magnitudes = random.doubles(POINTS, 11, 13).toArray();
        double[] errors = random.doubles(POINTS, 0.01, 0.1).toArray();
        return BandSeries.of(new Passband("V"), BrightnessUnit.MAGNITUDE, times, magnitudes, errors);
    }
}
