package org.starkin.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.starkin.backup.Snapshot;
import org.starkin.backup.SnapshotStore;
import org.starkin.backup.SnapshotTaking;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes a snapshot of a sky. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Copies a sky to a directory or an S3 store: what was copied before is not copied again. Servers go on"
                        + " answering and builds go on building meanwhile.")
final class SnapshotCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final SkyFolder folder = new SkyFolder();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "TARGET",
            description = "A directory, best on another disk, or s3://BUCKET/PREFIX.")
    private String target = "";

    @Mixin
    private final SnapshotTarget store = new SnapshotTarget();

    @Option(names = "--list", description = "Take none; list those that are there.")
    private boolean isList;

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Afterwards remove all but the newest N snapshots, and what only older ones held.")
    private Optional<Integer> keep = Optional.empty();

    @Mixin
    private final PaceOption pace = new PaceOption();

    @Option(names = "--debug", description = "Show the stack trace of a failure.")
    @SuppressWarnings("UnusedVariable") // Failures asks the parser for it
    private boolean debug;

    @Override
    public Integer call() throws IOException {
        if (keep.isPresent() && keep.get() < 1) {
            throw new ParameterException(spec.commandLine(), "--keep " + keep.get() + " is below 1");
        }
        Console console = new Console(spec.commandLine());
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("sky", folder.existing().toString());
        settings.put("to", target);
        settings.put("keep", keep.isPresent() ? Integer.toString(keep.get()) : "all");
        settings.put("pace", pace.shown());
        console.settings("snapshot", settings);
        try (SnapshotStore opened = store.open("--to", target)) {
            if (isList) {
                list(opened, console);
            } else {
                take(opened, console);
            }
        }
        return ExitCode.OK;
    }

    private void take(SnapshotStore opened, Console console) throws IOException {
        SnapshotTaking.Taken taken =
                new SnapshotTaking(folder.existing(), opened, pace.pace(console), console::note).take();
        console.note(String.format(
                Locale.ROOT,
                "snapshot %s: %,.1f MB in %d parts, of which %,.1f MB in %d contents were new",
                taken.id(),
                taken.snapshot().bytes() / MEGABYTE,
                taken.snapshot().parts().size(),
                taken.newBytes() / MEGABYTE,
                taken.newBlobs()));
        if (keep.isPresent()) {
            SnapshotStore.Pruned pruned = opened.prune(keep.get());
            console.note("removed " + pruned.snapshots() + " older snapshots and " + pruned.blobs() + " contents");
        }
        console.note(
                "next: ./starkin restore --from " + target + " --snapshot " + taken.id() + " --sky DIR brings it back");
    }

    private static void list(SnapshotStore opened, Console console) throws IOException {
        for (String id : opened.ids()) {
            Snapshot snapshot = opened.snapshot(id);
            console.note(String.format(
                    Locale.ROOT,
                    "%s  %s  %,.1f MB  %s",
                    id,
                    snapshot.sky(),
                    snapshot.bytes() / MEGABYTE,
                    snapshot.names()));
        }
        Optional<String> newest = opened.ids().reversed().stream().findFirst();
        console.note(
                newest.map(id -> opened.name() + ": the newest is " + id).orElse(opened.name() + " holds no snapshot"));
    }
}
