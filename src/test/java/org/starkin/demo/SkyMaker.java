package org.starkin.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.demo.SyntheticStars.SurveyKind;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.index.BuildParameters;
import org.starkin.index.Reject;
import org.starkin.index.SpectralStar;
import org.starkin.index.SpectrumStage;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.StarSpectrum;
import org.starkin.index.SurveyWriter;
import org.starkin.layout.MapMaking;
import org.starkin.layout.MapProgress;
import org.starkin.layout.MapSettings;
import org.starkin.spectrum.CleanedSpectrum;

/** Writes synthetic surveys into a sky. */
public final class SkyMaker {

    private static final Encoder ENCODER = Encoders.load(Encoders.DEFAULT);

    private SkyMaker() {}

    /** A new generation of a survey with that many stars. */
    public static void write(Path sky, SurveyKind kind, int stars, long seed) {
        write(sky, kind, stars, seed, ENCODER.id());
    }

    /** The same with joint vectors, where the first stars have spectra too. */
    public static void writeWithSpectra(Path sky, SurveyKind kind, int stars, long seed, int spectra) {
        try (SurveyWriter writer =
                        SurveyWriter.create(sky, kind.name(), ENCODER.id(), ENCODER.dimension(), parameters(seed));
                SpectrumEncoder encoder = Encoders.loadSpectrum();
                JointEncoder joint = Encoders.loadJoint()) {
            writer.join(joint);
            SpectrumStage stage = writer.takeSpectra(encoder.id(), encoder.dimension());
            for (int i = 0; i < spectra; i++) {
                CleanedSpectrum cleaned = SyntheticSpectra.cleaned(i);
                stage.add(new SpectralStar(
                        new StarFacts(
                                new StarId(kind.name(), SyntheticStars.id(i)),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalDouble.empty(),
                                Map.of(),
                                List.of(),
                                Optional.empty()),
                        new StarSpectrum(cleaned, "spectrum-" + i + ".fits", "sdss"),
                        encoder.read(List.of(cleaned)).getFirst().vector()));
            }
            fill(writer, new SyntheticStars(ENCODER, seed), kind, stars);
        }
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

    /** Makes the maps of a sky, as a build does. */
    public static void map(Path sky) {
        MapMaking.fitAllAnew(sky, MapSettings.usual(), MapProgress.SILENT);
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
