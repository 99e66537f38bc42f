package org.starkin.rank;

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
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
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

/** Two surveys of made-up stars: many common ones, all about, and a few rare ones, in one place. */
final class RankSky implements AutoCloseable {

    static final int DIMENSION = 20;
    static final String RARE = "RARE";

    private static final EncoderId ENCODER = new EncoderId("made-up", "0123456789abcdef".repeat(4));

    private final Sky sky;
    private final SkyView view;
    private final SplittableRandom random;
    private final float[] rare;

    /** @param spread of the rare stars about their place, beside its length of 1 */
    RankSky(Path directory, int common, int members, double spread, long seed) {
        random = new SplittableRandom(seed);
        rare = gaussian(1 / Math.sqrt(DIMENSION));
        for (String survey : List.of("one", "two")) {
            BuildParameters parameters = new BuildParameters(List.of(), Map.of(), 16, 100, 1, seed);
            try (SurveyWriter writer = SurveyWriter.create(directory, survey, ENCODER, DIMENSION, parameters)) {
                for (int i = 0; i < common; i++) {
                    writer.add(star(survey, i, "COMMON", gaussian(1)));
                }
                for (int i = common; i < common + members; i++) {
                    writer.add(star(survey, i, RARE, nearRare(spread)));
                }
                writer.publish();
            }
        }
        sky = Sky.open(directory);
        view = sky.acquire();
    }

    private float[] gaussian(double length) {
        float[] values = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            values[i] = (float) (length * random.nextGaussian());
        }
        return values;
    }

    private float[] nearRare(double spread) {
        float[] values = gaussian(spread / Math.sqrt(DIMENSION));
        for (int i = 0; i < DIMENSION; i++) {
            values[i] += rare[i];
        }
        return values;
    }

    private static Star star(String survey, int number, String label, float[] vector) {
        StarFacts facts = new StarFacts(
                new StarId(survey, String.format(Locale.ROOT, "%05d", number)),
                Optional.empty(),
                Optional.of(label),
                OptionalDouble.empty(),
                Map.of(),
                List.of(),
                new Summary(new Passband("V"), BrightnessUnit.MAGNITUDE, 12, OptionalDouble.of(0.5), 20, 100));
        return new Star(facts, new LightCurve(TimeSystem.JD, List.of()), DropCounts.NONE, Embedding.of(vector));
    }

    List<SurveySearcher> surveys() {
        return view.surveys();
    }

    Pool pool() {
        return new Pool(view.surveys());
    }

    /** The stars of a class in both surveys, by survey and id. */
    List<StarId> ofClass(String label) {
        List<StarId> stars = new ArrayList<>();
        for (SurveySearcher survey : view.surveys()) {
            survey.page(0, SurveySearcher.MOST_LISTED).stream()
                    .filter(star -> star.label().equals(Optional.of(label)))
                    .forEach(star -> stars.add(star.id()));
        }
        return stars;
    }

    Embedding vector(StarId star) {
        return view.survey(star.survey())
                .flatMap(survey -> survey.embedded(star.objectId()))
                .orElseThrow()
                .embedding();
    }

    List<Embedding> vectors(List<StarId> stars) {
        return stars.stream().map(this::vector).toList();
    }

    @Override
    public void close() {
        view.close();
        sky.close();
    }
}
