package org.starkin.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.starkin.build.Inputs;
import org.starkin.build.Progress;
import org.starkin.build.Spectroscopy;
import org.starkin.build.SurveyBuild;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.RunOptions;
import org.starkin.index.Beginning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes or renews one survey of a sky. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Makes or renews one survey of a sky. The sky changes only once everything is done.")
final class BuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final SurveyOptions options = new SurveyOptions();

    @Option(
            names = "--resume",
            description =
                    "Go on with a build of the same inputs and settings that was interrupted; where there is none,"
                            + " begin afresh.")
    private boolean resume;

    @Option(
            names = "--append",
            description =
                    "Add the stars to those that the survey holds, in a new generation; a star whose id it holds is"
                            + " rejected. With --resume, go on with an interrupted append.")
    private boolean append;

    @Mixin
    private final InputOptions input;

    @Mixin
    private final SpectraOptions spectra = new SpectraOptions();

    BuildCommand(BiFunction<String, RunOptions, Encoder> encoders) {
        input = new InputOptions(encoders);
    }

    @Override
    public Integer call() {
        input.requireCurvesOr(spectra.isGiven());
        Path sky = options.sky();
        String survey = options.survey();
        Encoder encoder = input.loadEncoder();
        Inputs inputs = input.inputs(Optional.of(survey));
        Spectroscopy spectroscopy = SpectrumEncoders.load(
                spectra.isGiven() ? Optional.of(spectra.inputs(input.readIdPattern())) : Optional.empty(), encoder);
        Console console = new Console(spec.commandLine());
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("sky", sky.toString());
        settings.put("survey", survey);
        settings.putAll(input.shown(encoder));
        settings.putAll(spectra.shown());
        settings.put("joint space", SpectrumEncoders.words(spectroscopy, encoder));
        settings.put("map", options.map().shown());
        console.settings("build", settings);
        Inputs.Opened opened = inputs.open();
        console.notes(opened.notes());
        SurveyBuild build = new SurveyBuild(sky, survey, beginning(), input.threads(), settingsOf(encoder));
        Progress progress = console.progress(survey, input.showsProgress());
        try {
            SurveyBuild.Built built = build.run(inputs, opened, encoder, spectroscopy, progress);
            if (resume) {
                console.note(resumed(built.starsBefore()));
            }
            console.notes(built.lines(sky));
        } finally {
            progress.end();
        }
        options.map().after(sky, console, input.threads(), input.showsProgress());
        return 0;
    }

    private Map<String, String> settingsOf(Encoder encoder) {
        Map<String, String> settings = new LinkedHashMap<>(input.settings(encoder));
        settings.putAll(spectra.settings());
        return settings;
    }

    private Beginning beginning() {
        if (append) {
            return resume ? Beginning.APPENDED_RESUMED : Beginning.APPENDED;
        }
        return resume ? Beginning.RESUMED : Beginning.AFRESH;
    }

    private static String resumed(long starsBefore) {
        return starsBefore == 0
                ? "there was no interrupted build to go on with; it was begun afresh"
                : String.format(Locale.ROOT, "went on with an interrupted build that had done %,d stars", starsBefore);
    }
}
