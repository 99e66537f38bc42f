package org.starkin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.starkin.layout.MapMaking;
import org.starkin.layout.MapReport;
import org.starkin.layout.MapSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the map of a sky anew. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes the map of a sky anew: its stars in the plane, those whose light curves are alike near one another;"
                        + " and where it has joint vectors of light curves and spectra, the map of these. The maps that"
                        + " are there stay until the new ones are whole.")
final class MapCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sky", required = true, paramLabel = "DIR", description = "The folder of the sky.")
    private Path sky = Path.of("");

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "" + MapSettings.DEFAULT_SAMPLE,
            description =
                    "The most stars to which the layout is fitted, of all surveys as many as there are of each; the others"
                            + " are placed among them. A millisecond each. Default: ${DEFAULT-VALUE}.")
    private int sample;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + MapSettings.DEFAULT_SEED,
            description = "By which the sample is drawn and the fit begun. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--no-progress", description = "Do not show how far the work has come.")
    private boolean isSilent;

    @Option(names = "--debug", description = "Show the stack trace of a failure.")
    @SuppressWarnings("UnusedVariable") // Failures asks the parser for it
    private boolean debug;

    @Override
    public Integer call() {
        MapSettings settings = settings();
        Console console = new Console(spec.commandLine());
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("sky", sky.toString());
        shown.put("sample", Integer.toString(settings.sample()));
        shown.put("seed", Long.toString(settings.seed()));
        shown.put("threads", Integer.toString(settings.threads()));
        console.settings("map", shown);
        try (ConsoleMapProgress progress = new ConsoleMapProgress(console, !isSilent)) {
            List<MapReport> reports = MapMaking.fitAllAnew(sky, settings, progress);
            reports.forEach(report -> console.notes(report.lines()));
            return reports.stream().anyMatch(MapReport.Made.class::isInstance) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private MapSettings settings() {
        if (!Files.isDirectory(sky)) {
            throw new ParameterException(
                    spec.commandLine(), "--sky: there is no folder '" + sky + "'; make a sky with starkin build first");
        }
        try {
            return new MapSettings(sample, seed, Runtime.getRuntime().availableProcessors());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }
}
