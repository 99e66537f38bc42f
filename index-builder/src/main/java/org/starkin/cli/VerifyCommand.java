package org.starkin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.starkin.backup.Finding;
import org.starkin.backup.SkyCheck;
import org.starkin.backup.SnapshotStore;
import org.starkin.backup.TargetCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks whether every file of a sky, or of its snapshots, is as it was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads every file of a sky, or of the snapshots of one, and compares it with its checksum. Exit code 0 where"
                        + " all are as they were written, 1 where one is not, or has no checksum.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sky", paramLabel = "DIR", description = "The folder of the sky.")
    private Optional<Path> sky = Optional.empty();

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "Instead of a sky, where snapshots are: a directory, or s3://BUCKET/PREFIX.")
    private Optional<String> target = Optional.empty();

    @Mixin
    private final SnapshotTarget store = new SnapshotTarget();

    @Option(
            names = "--record",
            description =
                    "Take the checksums of what was built before they were kept, after a look at what its files tell"
                            + " of themselves.")
    private boolean records;

    @Mixin
    private final PaceOption pace = new PaceOption();

    @Option(names = "--debug", description = "Show the stack trace of a failure.")
    @SuppressWarnings("UnusedVariable") // Failures asks the parser for it
    private boolean debug;

    @Override
    public Integer call() throws IOException {
        Console console = new Console(spec.commandLine());
        if (sky.isPresent() == target.isPresent()) {
            throw new ParameterException(spec.commandLine(), "verify needs --sky DIR or --target TARGET, and not both");
        }
        return target.isPresent()
                ? verifyTarget(target.get(), console)
                : verifySky(SkyFolder.existing(sky.get(), spec.commandLine()), console);
    }

    private int verifyTarget(String place, Console console) throws IOException {
        if (records) {
            throw new ParameterException(
                    spec.commandLine(), "--record is of a sky: a snapshot has the sum of all that is in it");
        }
        console.settings("verify", Map.of("target", place, "pace", pace.shown()));
        try (SnapshotStore opened = store.open("--target", place)) {
            if (opened.ids().isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--target: there is no snapshot in " + opened.name());
            }
            List<TargetCheck.Flaw> found = new TargetCheck(opened, pace.pace(console), console::note).run();
            found.forEach(flaw -> console.note(flaw.toString()));
            console.note(
                    found.isEmpty()
                            ? "every snapshot in " + opened.name() + " can be restored"
                            : found.size() + " contents in " + opened.name()
                                    + " are not as they were written; next: remove"
                                    + " these, for what is there is not copied again, and take a snapshot of a sky that is"
                                    + " whole (./starkin verify --sky DIR)");
            return found.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private int verifySky(Path folder, Console console) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("sky", folder.toString());
        settings.put("record", Boolean.toString(records));
        settings.put("pace", pace.shown());
        console.settings("verify", settings);
        SkyCheck check = new SkyCheck(folder, pace.pace(console), console::note);
        List<Finding> found = check.run();
        if (records) {
            check.record(found);
            found = found.stream()
                    .filter(finding -> finding.damage().isCertain())
                    .toList();
        }
        found.forEach(finding -> console.note(finding.toString()));
        console.note(verdict(folder, found));
        return found.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String verdict(Path sky, List<Finding> found) {
        if (found.isEmpty()) {
            return "every file of " + sky + " is as it was written";
        }
        long unknown =
                found.stream().filter(finding -> !finding.damage().isCertain()).count();
        StringBuilder verdict =
                new StringBuilder(found.size() - unknown + " files of " + sky + " are not as they were written");
        if (found.size() > unknown) {
            verdict.append("; next: ./starkin restore --from TARGET --sky ")
                    .append(sky)
                    .append(" puts back what a snapshot has; without one build the survey again, or point its link"
                            + " 'current' at an older generation that is whole");
        }
        if (unknown > 0) {
            verdict.append("; of ")
                    .append(unknown)
                    .append(" nobody can say, for no checksum was kept; next: ./starkin verify" + " --record --sky ")
                    .append(sky);
        }
        return verdict.toString();
    }
}
