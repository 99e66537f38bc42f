package org.starkin.layout;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.index.Beginning;
import org.starkin.index.BuildParameters;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;
import org.starkin.index.SurveyWriter;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.view.Summary;

/** A sky of made-up stars for tests: classes that are sheets in a space of many dimensions, the same in every survey. */
public record MapSky(Path path) {

    static final int DIMENSION = 24;
    static final int CLASSES = 6;
    static final EncoderId ENCODER = new EncoderId("made-up", "0123456789abcdef".repeat(4));
    static final EncoderId OTHER_ENCODER = new EncoderId("other", "fedcba9876543210".repeat(4));

    private static final double SHEET = 0.5;
    private static final double NOISE = 0.05;

    /** A new generation of a survey, whose stars are drawn by the seed. */
    public void survey(String name, int stars, long seed) {
        write(name, stars, seed, ENCODER, Beginning.AFRESH);
    }

    void append(String name, int stars, long seed) {
        write(name, stars, seed, ENCODER, Beginning.APPENDED);
    }

    void surveyOfOtherEncoder(String name, int stars, long seed) {
        write(name, stars, seed, OTHER_ENCODER, Beginning.AFRESH);
    }

    private void write(String name, int stars, long seed, EncoderId encoder, Beginning beginning) {
        BuildParameters parameters = new BuildParameters(List.of(), Map.of(), 16, 100, 1, 1);
        SplittableRandom random = new SplittableRandom(seed);
        float[][] axes = axes();
        try (SurveyWriter writer = SurveyWriter.begin(path, name, encoder, DIMENSION, parameters, beginning)) {
            for (int i = 0; i < stars; i++) {
                int kind = random.nextInt(CLASSES);
                String id = String.format(Locale.ROOT, "%d-%05d", seed, i);
                writer.add(star(new StarId(name, id), kind, vector(axes, kind, random)));
            }
            writer.publish();
        }
    }

    /** Of each class its middle and the two directions of its sheet. */
    private static float[][] axes() {
        SplittableRandom random = new SplittableRandom(5);
        float[][] axes = new float[3 * CLASSES][DIMENSION];
        for (float[] axis : axes) {
            for (int d = 0; d < DIMENSION; d++) {
                axis[d] = (float) (random.nextGaussian() / Math.sqrt(DIMENSION));
            }
        }
        return axes;
    }

    private static float[] vector(float[][] axes, int kind, SplittableRandom random) {
        double along = random.nextDouble(-SHEET, SHEET);
        double across = random.nextDouble(-SHEET, SHEET);
        float[] vector = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            vector[d] = (float) (axes[3 * kind][d]
                    + along * axes[3 * kind + 1][d]
                    + across * axes[3 * kind + 2][d]
                    + NOISE / Math.sqrt(DIMENSION) * random.nextGaussian());
        }
        return vector;
    }

    private static Star star(StarId id, int kind, float[] vector) {
        StarFacts facts = new StarFacts(
                id,
                Optional.empty(),
                Optional.of("CLASS " + kind),
                OptionalDouble.empty(),
                Map.of(),
                List.of(),
                new Summary(new Passband("V"), BrightnessUnit.MAGNITUDE, 12, OptionalDouble.of(0.5), 20, 100));
        return new Star(facts, new LightCurve(TimeSystem.JD, List.of()), DropCounts.NONE, Embedding.of(vector));
    }

    /** What is done with a survey while the sky is open. */
    interface Look<T> {
        T at(SurveySearcher survey);
    }

    <T> T look(String survey, Look<T> look) {
        try (Sky sky = Sky.open(path);
                SkyView view = sky.acquire()) {
            return look.at(view.survey(survey).orElseThrow());
        }
    }

    /** The places of a survey's stars on the map that is there. */
    Places places(String survey) {
        return switch (placement(survey)) {
            case Placement.OnMap there -> there.places();
            case Placement.LeftOut out -> throw new AssertionError(out.reason());
        };
    }

    Placement placement(String survey) {
        return look(survey, SkyMap.open(path, Space.LIGHT_CURVE).orElseThrow()::of);
    }

    /** The vectors of a survey's stars, in the order of ids. */
    float[][] vectors(String survey) {
        return look(
                survey,
                searcher -> searcher.embedded(0, SurveySearcher.MOST_LISTED).stream()
                        .map(star -> star.embedding().toArray())
                        .toArray(float[][]::new));
    }

    List<String> classes(String survey) {
        return look(
                survey,
                searcher -> searcher.page(0, SurveySearcher.MOST_LISTED).stream()
                        .map(star -> star.label().orElseThrow())
                        .toList());
    }
}
