package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.BiFunction;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.NoVector;
import org.starkin.index.StarId;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;
import org.starkin.period.LogPeriodogram;
import org.starkin.period.RelativePeriodogram;
import org.starkin.view.Feature;
import org.starkin.view.Features;
import org.starkin.view.FoldedView;
import org.starkin.view.SequenceView;
import org.starkin.view.Summary;
import org.starkin.view.Views;

/** Made stars whose only view is their number, and encoders that know of each star what a test lets them know. */
final class ToySky {

    private final List<KnownStar> stars = new ArrayList<>();

    /** An encoder that gives each star the vector that {@code vectorOf} makes of it and of noise seeded by its number. */
    Encoder encoder(BiFunction<KnownStar, Random, float[]> vectorOf) {
        return new Encoder() {
            @Override
            public EncoderId id() {
                return new EncoderId("toy", "0".repeat(64));
            }

            @Override
            public int dimension() {
                return vectorOf.apply(stars.getFirst(), new Random(0)).length;
            }

            @Override
            public List<Embedding> encode(List<Views> batch) {
                List<Embedding> embeddings = new ArrayList<>();
                for (Views views : batch) {
                    int number = (int) views.features().value(Feature.LOG_PERIOD);
                    float[] vector = vectorOf.apply(stars.get(number), new Random(number));
                    try {
                        embeddings.add(Embedding.of(vector));
                    } catch (IllegalArgumentException e) {
                        throw new NoVector(id(), embeddings.size(), e);
                    }
                }
                return embeddings;
            }
        };
    }

    /** Knows the class and nothing else. */
    Encoder knowingTheClass() {
        List<String> kinds =
                stars.stream().map(KnownStar::kind).distinct().sorted().toList();
        return encoder((star, random) -> {
            float[] vector = noise(random, kinds.size(), 0.01);
            vector[kinds.indexOf(star.kind())] += 1;
            return vector;
        });
    }

    /** Knows the survey and nothing else. */
    Encoder knowingTheSurvey() {
        return encoder((star, random) -> {
            float[] vector = noise(random, 6, 0.01);
            vector[star.id().survey().equals("asas") ? 0 : 1] += 1;
            return vector;
        });
    }

    /** Knows nothing. */
    Encoder knowingNothing() {
        return encoder((star, random) -> noise(random, 8, 1));
    }

    /** So many unseen and so many training stars of each class of each survey. */
    EvaluationStars evaluation(int unseen, int training) {
        List<KnownStar> ofTest = new ArrayList<>();
        List<KnownStar> ofTraining = new ArrayList<>();
        for (LabelledSurvey survey : LabelledSurvey.ALL) {
            for (String kind : survey.kinds().stream().sorted().toList()) {
                ofTest.addAll(stars(survey.name(), kind, Part.TEST, unseen));
                ofTraining.addAll(stars(survey.name(), kind, Part.LEARNING, training));
            }
        }
        return new EvaluationStars(
                Part.TEST, ofTest, ofTraining, Map.of(), List.of(), Map.of("asas too_few_points", 3));
    }

    /** Stars whose ids the hash puts into a part. */
    List<KnownStar> stars(String survey, String kind, Part part, int count) {
        List<KnownStar> made = new ArrayList<>();
        for (int i = 0; made.size() < count; i++) {
            String id = kind + "-" + i;
            if (Part.of(id) == part) {
                made.add(star(new StarId(survey, id), kind));
            }
        }
        return made;
    }

    KnownStar star(StarId id, String kind) {
        double[] features = new double[Feature.COUNT];
        Arrays.fill(features, Double.NaN);
        features[Feature.LOG_PERIOD.place()] = stars.size();
        Summary summary = new Summary(Passband.UNKNOWN, BrightnessUnit.MAGNITUDE, 12, OptionalDouble.of(1), 100, 1_000);
        LogPeriodogram periodogram = LogPeriodogram.of(new float[LogPeriodogram.BINS]);
        KnownStar star = new KnownStar(
                id,
                kind,
                new Views(
                        summary,
                        FoldedView.EMPTY,
                        FoldedView.EMPTY,
                        periodogram,
                        RelativePeriodogram.EMPTY,
                        Features.of(features),
                        SequenceView.EMPTY));
        stars.add(star);
        return star;
    }

    static float[] noise(Random random, int dimension, double scale) {
        float[] vector = new float[dimension];
        for (int k = 0; k < dimension; k++) {
            vector[k] = (float) (scale * random.nextGaussian());
        }
        return vector;
    }
}
