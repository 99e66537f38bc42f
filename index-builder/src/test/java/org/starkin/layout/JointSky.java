package org.starkin.layout;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.index.BuildParameters;
import org.starkin.index.SpectralStar;
import org.starkin.index.SpectrumStage;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.StarSpectrum;
import org.starkin.index.SurveyWriter;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.Spectrum;
import org.starkin.spectrum.SpectrumCleaning;
import org.starkin.view.Summary;

/** Adds a survey to a sky, some of whose made-up stars have a light curve and others a spectrum. */
public final class JointSky {

    private static final int PIXELS = 1600;

    private JointSky() {}

    /** A new generation of so many stars with a light curve, and so many with a spectrum alone. */
    public static void addTo(Path sky, String survey, int curves, int spectra) {
        BuildParameters parameters = new BuildParameters(List.of(), Map.of(), 16, 100, 1, 1);
        SplittableRandom random = new SplittableRandom(7);
        Encoder encoder = Encoders.load(Encoders.DEFAULT);
        try (SpectrumEncoder ofSpectra = Encoders.loadSpectrum();
                JointEncoder joint = Encoders.loadJoint();
                SurveyWriter writer = SurveyWriter.create(sky, survey, encoder.id(), encoder.dimension(), parameters)) {
            writer.join(joint);
            SpectrumStage stage = writer.takeSpectra(ofSpectra.id(), ofSpectra.dimension());
            for (int i = 0; i < spectra; i++) {
                CleanedSpectrum cleaned = (CleanedSpectrum) SpectrumCleaning.clean(spectrum(random));
                stage.add(new SpectralStar(
                        facts(survey, "spectrum-" + i, Optional.empty()),
                        new StarSpectrum(cleaned, "made-up.fits", "sdss"),
                        ofSpectra.read(List.of(cleaned)).getFirst().vector()));
            }
            for (int i = 0; i < curves; i++) {
                Summary summary =
                        new Summary(new Passband("V"), BrightnessUnit.MAGNITUDE, 12, OptionalDouble.of(0.5), 20, 100);
                writer.add(new Star(
                        facts(survey, "curve-" + i, Optional.of(summary)),
                        new LightCurve(TimeSystem.JD, List.of()),
                        DropCounts.NONE,
                        Embedding.of(vector(random, encoder.dimension()))));
            }
            writer.publish();
        }
    }

    private static StarFacts facts(String survey, String id, Optional<Summary> summary) {
        return new StarFacts(
                new StarId(survey, id),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                List.of(),
                summary);
    }

    private static float[] vector(SplittableRandom random, int dimension) {
        float[] vector = new float[dimension];
        for (int d = 0; d < dimension; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return vector;
    }

    /** A level continuum with one line, its place and depth by chance. */
    private static Spectrum spectrum(SplittableRandom random) {
        double[] wavelengths = new double[PIXELS];
        float[] flux = new float[PIXELS];
        double line = random.nextDouble(4500, 6500);
        double depth = random.nextDouble(0.2, 0.8);
        for (int i = 0; i < PIXELS; i++) {
            wavelengths[i] = 3900 + 2 * i;
            double away = (wavelengths[i] - line) / 4;
            flux[i] = (float) (100 * (1 - depth * Math.exp(-away * away / 2)) + random.nextGaussian());
        }
        return Spectrum.of(Medium.VACUUM, wavelengths, flux).withVelocity(0);
    }
}
