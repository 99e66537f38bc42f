package org.starkin.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.starkin.demo.SyntheticStars.SurveyKind;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.Encoders;
import org.starkin.index.BuildParameters;
import org.starkin.index.Reject;
import org.starkin.index.SurveyWriter;
import org.starkin.layout.MapMaking;
import org.starkin.layout.MapProgress;
import org.starkin.layout.MapSettings;

/** Writes synthetic surveys into a sky. */
public final class SkyMaker {

    private static final Encoder ENCODER = Encoders.load(Encoders.DEFAULT);

    private SkyMaker() {}

    /** A new generation of a survey with that many stars. */
    public static void write(Path sky, SurveyKind kind, int stars, long seed) {
        write(sky, kind, stars, seed, ENCODER.id());
    }

    /** The same, with the vectors' encoder said to be another. */
    public static void write(Path sky, SurveyKind kind, int stars, long seed, EncoderId encoder) {
        BuildParameters parameters = parameters(seed);
        try (SurveyWriter writer = SurveyWriter.create(sky, kind.name(), encoder, ENCODER.dimension(), parameters)) {
            fill(writer, new SyntheticStars(ENCODER, seed), kind, stars);
        }
    }

    /** The same, with vectors of another encoder. */
    public static void write(Path sky, SurveyKind kind, int stars, long seed, Encoder encoder) {
        BuildParameters parameters = parameters(seed);
        try (SurveyWriter writer =
                SurveyWriter.create(sky, kind.name(), encoder.id(), encoder.dimension(), parameters)) {
            fill(writer, new SyntheticStars(encoder, seed), kind, stars);
        }
    }

    /** Makes the map of a sky, as a build does. */
    public static void map(Path sky) {
        new MapMaking(sky, MapSettings.usual(), MapProgress.SILENT).fitAnew();
    }

    private static BuildParameters parameters(long seed) {
        return new BuildParameters(List.of(), Map.of(), 16, 100, 1, seed);
    }

    private static void fill(SurveyWriter writer, SyntheticStars synthetic, SurveyKind kind, int stars) {
        for (int i = 0; i < stars; i++) {
            writer.add(synthetic.star(kind, i));
        }
        writer.reject(new Reject("synthetic", "star " + stars, "too_few_points", "made to be left out"));
        writer.publish();
    }
}
