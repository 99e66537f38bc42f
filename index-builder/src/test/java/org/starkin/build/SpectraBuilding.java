package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.index.Beginning;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.SurveySearcher;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;
import org.starkin.survey.SpectrumOptions;

/** A survey of light curves, of spectra and of both, whose files are written before each test and built by it. */
@Timeout(120)
abstract class SpectraBuilding {

    static final String SURVEY = "both";
    private static final int CURVES = 12;

    static Encoder encoder;
    static SpectrumEncoder spectrumEncoder;
    static JointEncoder joint;

    @TempDir
    Path directory;

    Path sky = Path.of("");
    Path spectra = Path.of("");
    Path curves = Path.of("");
    Path objects = Path.of("");

    @BeforeAll
    static void load() {
        encoder = Encoders.load(Encoders.DEFAULT);
        spectrumEncoder = Encoders.loadSpectrum();
        joint = Encoders.loadJoint();
    }

    @AfterAll
    static void close() {
        spectrumEncoder.close();
        joint.close();
    }

    /** S0 to S5 have both, S6 and up a light curve, X0 to X4 a spectrum; S2 has three spectra. */
    @BeforeEach
    void write() throws IOException {
        sky = directory.resolve("sky");
        curves = Curves.write(directory.resolve("curves.csv"), CURVES, 5);
        spectra = Files.createDirectory(directory.resolve("spectra"));
        for (int i = 0; i < 6; i++) {
            Spectra.write(spectra, "S" + i, i, 50);
        }
        for (int i = 0; i < 5; i++) {
            Spectra.write(spectra, "X" + i, 100 + i, 40);
        }
        Spectra.write(Files.createDirectory(spectra.resolve("better")), "S2", 2, 90);
        Spectra.write(Files.createDirectory(spectra.resolve("worse")), "S2", 2, 20);
        Spectra.writeConstant(spectra, "flat");
        Files.writeString(spectra.resolve("notes.csv"), "who,what\nme,nothing\n");
        objects = Files.writeString(
                directory.resolve("objects.csv"),
                "object_id,ra,dec,class,teff\nS0,10,1,RRAB,6100\nX1,20,2,G,5800\nX9,30,3,G,5000\n");
    }

    static Spectroscopy spectroscopy(Path... files) {
        return new Spectroscopy(
                Optional.of(new Spectroscopy.Spectra(
                        new SpectrumInputs(List.of(files), Readers.AUTO, SpectrumOptions.BUILD), spectrumEncoder)),
                Optional.of(joint));
    }

    SurveyBuild.Built build(
            Path where, Beginning beginning, List<Path> light, Spectroscopy spectroscopy, Progress progress) {
        Inputs inputs = new Inputs(light, Optional.of(objects), Readers.AUTO, ReadOptions.BUILD);
        return new SurveyBuild(where, SURVEY, beginning, 2, Map.of())
                .run(inputs, inputs.open(), encoder, spectroscopy, progress, Duration.ZERO);
    }

    SurveyBuild.Built both() {
        return build(sky, Beginning.AFRESH, List.of(curves), spectroscopy(spectra), Progress.SILENT);
    }

    interface Asking {
        void ask(SkyView view, SurveySearcher survey);
    }

    static void ask(Path sky, Asking asking) {
        try (Sky open = Sky.open(sky);
                SkyView view = open.acquire()) {
            assertThat(view.broken()).isEmpty();
            asking.ask(view, view.survey(SURVEY).orElseThrow());
        }
    }

    static SurveySearcher in(SurveySearcher survey, Space space) {
        return survey.in(space).orElseThrow();
    }

    static List<String> ids(SurveySearcher survey, Space space) {
        return in(survey, space).page(0, 100).stream()
                .map(star -> star.id().objectId())
                .toList();
    }
}
