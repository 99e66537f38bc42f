package org.starkin.demo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.demo.SyntheticStars.SurveyKind;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.index.BuildParameters;
import org.starkin.index.SkyPosition;
import org.starkin.index.SpectralStar;
import org.starkin.index.SpectrumStage;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.StarSpectrum;
import org.starkin.index.SurveyWriter;
import org.starkin.spectrum.CleanedSpectrum;

/**
 * Starts the server on a sky of which gaia has light curves and, of some stars, spectra; lamost spectra alone; ztf light curves
 * alone, and joint vectors; and tess light curves as they were built before there were joint vectors.
 */
public final class SpectralSky implements QuarkusTestResourceLifecycleManager {

    public static final int GAIA_CURVES = 20;
    public static final int GAIA_BOTH = 8;
    public static final int GAIA_SPECTRA_ALONE = 4;
    public static final int LAMOST_SPECTRA = 30;
    public static final int ZTF_CURVES = 12;

    private Path directory = Path.of("");

    /** The id of star number {@code i} of lamost, and of gaia where it has a spectrum alone. */
    public static String spectralId(int i) {
        return "L" + i;
    }

    @Override
    public Map<String, String> start() {
        directory = DemoSky.temporary();
        Path sky = directory.resolve("spectral");
        Encoder encoder = Encoders.load(Encoders.DEFAULT);
        try (SpectrumEncoder spectra = Encoders.loadSpectrum();
                JointEncoder joint = Encoders.loadJoint()) {
            try (SurveyWriter writer = writer(sky, "gaia", encoder)) {
                writer.join(joint);
                SpectrumStage stage = writer.takeSpectra(spectra.id(), spectra.dimension());
                SyntheticStars synthetic = new SyntheticStars(encoder, 1);
                for (int i = 0; i < GAIA_CURVES; i++) {
                    writer.add(synthetic.star(SurveyKind.GAIA, i));
                }
                for (int i = 0; i < GAIA_BOTH; i++) {
                    add(stage, spectra, new StarId("gaia", SyntheticStars.id(i)), i);
                }
                for (int i = 0; i < GAIA_SPECTRA_ALONE; i++) {
                    add(stage, spectra, new StarId("gaia", spectralId(i)), 100 + i);
                }
                writer.publish();
            }
            try (SurveyWriter writer = writer(sky, "lamost", encoder)) {
                writer.join(joint);
                SpectrumStage stage = writer.takeSpectra(spectra.id(), spectra.dimension());
                for (int i = 0; i < LAMOST_SPECTRA; i++) {
                    add(stage, spectra, new StarId("lamost", spectralId(i)), i);
                }
                writer.publish();
            }
            try (SurveyWriter writer = writer(sky, "ztf", encoder)) {
                writer.join(joint);
                SyntheticStars synthetic = new SyntheticStars(encoder, 2);
                for (int i = 0; i < ZTF_CURVES; i++) {
                    writer.add(synthetic.star(SurveyKind.ZTF, i));
                }
                writer.publish();
            }
        }
        SkyMaker.write(sky, SurveyKind.TESS, 6, 3);
        SkyMaker.map(sky);
        return Map.of("starkin.sky", sky.toString());
    }

    private static SurveyWriter writer(Path sky, String survey, Encoder encoder) {
        BuildParameters parameters = new BuildParameters(List.of(), Map.of(), 16, 100, 1, 1);
        return SurveyWriter.create(sky, survey, encoder.id(), encoder.dimension(), parameters);
    }

    private static void add(SpectrumStage stage, SpectrumEncoder encoder, StarId id, int star) {
        CleanedSpectrum cleaned = SyntheticSpectra.cleaned(star);
        StarFacts facts = new StarFacts(
                id,
                Optional.of(new SkyPosition(200 + 0.1 * star, 20)),
                Optional.of(star % 2 == 0 ? "F5" : "K1"),
                OptionalDouble.empty(),
                Map.of("teff", Integer.toString(5000 + 10 * star), "logg", "4." + star % 10),
                List.of(),
                Optional.empty());
        stage.add(new SpectralStar(
                facts,
                new StarSpectrum(cleaned, "spectrum-" + star + ".fits", "sdss"),
                encoder.read(List.of(cleaned)).getFirst().vector()));
    }

    @Override
    public void stop() {
        DemoSky.delete(directory);
    }
}
