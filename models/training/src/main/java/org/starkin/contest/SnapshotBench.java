package org.starkin.contest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.starkin.backup.Finding;
import org.starkin.backup.Restoring;
import org.starkin.backup.SkyCheck;
import org.starkin.backup.SnapshotStore;
import org.starkin.backup.SnapshotTaking;
import org.starkin.index.Pace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code bench snapshot}. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Copy a sky, take a snapshot of the copy, delete the copy, restore it, compare it with the original byte by",
            "byte, verify it, and flip bits of it, each of which has to be found. The original is only read."
        })
public final class SnapshotBench implements Callable<Integer> {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sky", required = true, paramLabel = "DIR", description = "is copied; the original is only read")
    private Path sky = Path.of("");

    @Option(
            names = "--work",
            required = true,
            paramLabel = "DIR",
            description =
                    "where the copy and the store go, twice the sky's size; must not be there, is deleted at the end")
    private Path work = Path.of("");

    @Option(names = "--flips", defaultValue = "1000", description = "bits to flip (default: ${DEFAULT-VALUE})")
    private int flips;

    @Option(names = "--seed", defaultValue = "1", description = "of the flips (default: ${DEFAULT-VALUE})")
    private long seed;

    private interface Work {
        void run() throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(sky) || Files.exists(work)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--sky " + sky + " has to be a folder, and --work " + work + " not to be there");
        }
        Files.createDirectories(work);
        try {
            return run(work.resolve("sky"), work.resolve("target")) ? 0 : 1;
        } finally {
            Folders.delete(work);
        }
    }

    private boolean run(Path copy, Path target) throws IOException {
        Folders.copy(sky, copy);
        double megabytes = bytes(copy) / MEGABYTE;
        SkyCheck check = new SkyCheck(copy, Pace.UNBOUNDED, _ -> {});
        List<Finding> unknown = check.run();
        timed("record the missing checksums", megabytes, () -> check.record(unknown));
        timed("snapshot", megabytes, () -> take(copy, target));
        timed("snapshot again", megabytes, () -> take(copy, target));
        long stored = bytes(target);
        timed("wipe", megabytes, () -> Folders.delete(copy));
        timed("restore", megabytes, () -> restore(target, copy));
        List<String> differences = differences(copy);
        say(String.format(
                Locale.ROOT,
                "%,d bytes in the store; %d files differ from the original %s",
                stored,
                differences.size(),
                differences));
        List<Finding> found = new ArrayList<>();
        timed("verify", megabytes, () -> found.addAll(check.run()));
        say(String.format(Locale.ROOT, "%d findings %s", found.size(), found));
        List<BitFlips.Outcome> outcomes = new ArrayList<>();
        timed(flips + " bit flips", megabytes, () -> outcomes.add(new BitFlips(copy, check).run(flips, seed)));
        BitFlips.Outcome outcome = outcomes.getFirst();
        say(String.format(
                Locale.ROOT,
                "%d of %d bit flips found, in %d files %s",
                outcome.found(),
                flips,
                outcome.files(),
                outcome.missed()));
        return differences.isEmpty()
                && found.isEmpty()
                && outcome.missed().isEmpty()
                && check.run().isEmpty();
    }

    private static void take(Path copy, Path target) throws IOException {
        try (SnapshotStore store = SnapshotStore.open(target.toString(), Optional.empty())) {
            new SnapshotTaking(copy, store, Pace.UNBOUNDED, _ -> {}).take();
        }
    }

    private static void restore(Path target, Path copy) throws IOException {
        try (SnapshotStore store = SnapshotStore.open(target.toString(), Optional.empty())) {
            new Restoring(store, copy, Pace.UNBOUNDED, _ -> {})
                    .restore(store.snapshot(store.newest()), new Restoring.Wanted(Optional.empty(), false));
        }
    }

    /** The files of the original's current generations, and the links to them, that are not the same in the copy. */
    private List<String> differences(Path copy) throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path link : links(sky)) {
            Path name = sky.relativize(link);
            Path same = copy.resolve(name.toString());
            if (!Files.isSymbolicLink(same) || !Files.readSymbolicLink(link).equals(Files.readSymbolicLink(same))) {
                differences.add(name.toString());
                continue;
            }
            Path current = link.toRealPath();
            for (Path file : regularFiles(current)) {
                Path other = same.toRealPath().resolve(current.relativize(file).toString());
                if (!Files.exists(other) || Files.mismatch(file, other) >= 0) {
                    differences.add(sky.toRealPath().relativize(file).toString());
                }
            }
        }
        return differences;
    }

    private static List<Path> links(Path sky) throws IOException {
        try (Stream<Path> tree = Files.walk(sky)) {
            return tree.filter(Files::isSymbolicLink).sorted().toList();
        }
    }

    private static List<Path> regularFiles(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static long bytes(Path directory) throws IOException {
        long bytes = 0;
        for (Path file : regularFiles(directory)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private void timed(String what, double megabytes, Work task) throws IOException {
        long began = System.nanoTime();
        task.run();
        double seconds = (System.nanoTime() - began) / NANOS;
        say(String.format(Locale.ROOT, "%-30s %8.2f s  (%,.0f MB)", what, seconds, megabytes));
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
