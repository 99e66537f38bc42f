package org.starkin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.starkin.build.BuildReport;
import org.starkin.build.EmbeddingFormat;
import org.starkin.build.EmbeddingRun;
import org.starkin.build.Inputs;
import org.starkin.build.Progress;
import org.starkin.build.Spectroscopy;
import org.starkin.build.SpectrumEmbedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a file of vectors. */
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes the vectors of light curves, one row an object, for one's own analysis; of spectra where --spectra is"
                        + " given, and where both are, joint ones. What has no vector is listed in FILE.rejects.csv.")
final class EmbedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description =
                    "The file to write, replaced where it is there: .csv or .parquet (object_id,v0,v1,...) or .npy"
                            + " (float32[n][d], with the ids in FILE.ids.txt, one a line).")
    private Path out = Path.of("");

    @Option(
            names = "--survey",
            paramLabel = "NAME",
            converter = SurveyName.Converter.class,
            description = "Of a table with a survey column read only the rows of this survey, whatever the case.")
    private Optional<SurveyName> survey = Optional.empty();

    @Option(
            names = "--parameters",
            paramLabel = "FILE",
            description =
                    "With --spectra: a CSV to write of what the encoder says of each object: log_teff (of kelvin), log_g"
                            + " (cgs), fe_h, of joint vectors also log_radius (solar), absolute_v and log_age (Gyr), each with the ends _low"
                            + " and _high of its 90 % interval.")
    private Optional<Path> parameters = Optional.empty();

    @Mixin
    private final InputOptions input;

    @Mixin
    private final SpectraOptions spectra = new SpectraOptions();

    EmbedCommand(BiFunction<String, RunOptions, Encoder> encoders) {
        input = new InputOptions(encoders);
    }

    @Override
    public Integer call() {
        checkOut();
        input.requireCurvesOr(spectra.isGiven());
        if (parameters.isPresent() && !spectra.isGiven()) {
            throw new ParameterException(
                    spec.commandLine(), "--parameters is of spectra, and none are given; give --spectra");
        }
        Encoder encoder = input.loadEncoder();
        Inputs inputs = input.inputs(survey.map(SurveyName::text));
        Console console = new Console(spec.commandLine());
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("out", out.toString());
        settings.put("survey", survey.map(SurveyName::text).orElse("any"));
        settings.putAll(input.shown(encoder));
        settings.putAll(spectra.shown());
        console.settings("embed", settings);
        Inputs.Opened opened = inputs.open();
        console.notes(opened.notes());
        String name = survey.map(SurveyName::text).orElse("embed");
        Progress progress = console.progress(name, input.showsProgress());
        try {
            if (spectra.isGiven()) {
                embedSpectra(inputs, opened, encoder, console, progress);
                return 0;
            }
            BuildReport report = new EmbeddingRun(out, name, input.threads()).run(inputs, opened, encoder, progress);
            console.notes(report.lines());
            console.note(report.starsKept() + " vectors of " + encoder.dimension() + " values are in " + out);
        } finally {
            progress.end();
        }
        return 0;
    }

    private void embedSpectra(
            Inputs inputs, Inputs.Opened opened, Encoder encoder, Console console, Progress progress) {
        Spectroscopy spectroscopy = SpectrumEncoders.load(Optional.of(spectra.inputs(input.readIdPattern())), encoder);
        if (input.hasCurves() && spectroscopy.joint().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "joint vectors: " + SpectrumEncoders.words(spectroscopy, encoder) + ", or embed either by itself");
        }
        SpectrumEmbedding.Written written = new SpectrumEmbedding(out, parameters, input.threads())
                .run(inputs, opened, encoder, spectroscopy, progress);
        console.notes(written.spectra().lines());
        written.curves().ifPresent(report -> console.notes(report.lines()));
        console.note(written.objects() + (input.hasCurves() ? " joint" : "") + " vectors of " + written.dimension()
                + " values are in " + out);
    }

    private void checkOut() {
        try {
            EmbeddingFormat.of(out);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--out " + e.getMessage(), e);
        }
        Path folder = Optional.ofNullable(out.toAbsolutePath().getParent()).orElse(out);
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "--out: there is no folder '" + folder + "'; make it first");
        }
        if (Files.isDirectory(out)) {
            throw new ParameterException(spec.commandLine(), "--out '" + out + "' is a folder; name a file");
        }
    }
}
