package org.starkin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.starkin.backup.Restoring;
import org.starkin.backup.Snapshot;
import org.starkin.backup.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings back what a snapshot holds. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Brings a sky to what a snapshot holds, while servers answer from it. Only what is missing or damaged is"
                        + " fetched; a restore that was interrupted goes on where it is run again.")
final class RestoreCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TARGET",
            description = "What snapshot --to named: a directory, or s3://BUCKET/PREFIX.")
    private String target = "";

    @Mixin
    private final SnapshotTarget store = new SnapshotTarget();

    @Option(names = "--snapshot", paramLabel = "ID", description = "Which one. Default: the newest.")
    private Optional<String> id = Optional.empty();

    @Mixin
    private final SkyFolder folder = new SkyFolder();

    @Option(
            names = "--survey",
            paramLabel = "NAME",
            converter = SurveyName.Converter.class,
            description = "Restore this survey alone. Default: all of them, the map and the calibration.")
    private Optional<SurveyName> survey = Optional.empty();

    @Option(names = "--overwrite", description = "Go back to the snapshot also where the sky has something newer.")
    private boolean overwrites;

    @Mixin
    private final PaceOption pace = new PaceOption();

    @Option(names = "--debug", description = "Show the stack trace of a failure.")
    @SuppressWarnings("UnusedVariable") // Failures asks the parser for it
    private boolean debug;

    @Override
    public Integer call() throws IOException {
        Path sky = folder.any();
        Console console = new Console(spec.commandLine());
        try (SnapshotStore opened = store.open("--from", target)) {
            String wanted = id.isPresent() ? id.get() : opened.newest();
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("from", opened.name());
            settings.put("snapshot", wanted);
            settings.put("sky", sky.toString());
            settings.put("survey", survey.map(SurveyName::text).orElse("all"));
            settings.put("overwrite", Boolean.toString(overwrites));
            settings.put("pace", pace.shown());
            console.settings("restore", settings);
            Snapshot snapshot = opened.snapshot(wanted);
            long bytes = new Restoring(opened, sky, pace.pace(console), console::note)
                    .restore(snapshot, new Restoring.Wanted(survey.map(SurveyName::text), overwrites));
            console.note(String.format(
                    Locale.ROOT, "%s is as snapshot %s has it; %,.1f MB were fetched", sky, wanted, bytes / MEGABYTE));
        }
        console.note("next: a server that runs takes it up by itself; else ./starkin serve --sky " + sky);
        return ExitCode.OK;
    }
}
