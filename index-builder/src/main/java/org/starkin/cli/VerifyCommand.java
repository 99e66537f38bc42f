package org.starkin.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.starkin.backup.Finding;
import org.starkin.backup.SkyCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks whether every file of a sky is as it was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads every file of a sky and compares it with its checksum. Exit code 0 where all are as they were"
                        + " written, 1 where one is not, or has no checksum.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final SkyFolder folder = new SkyFolder();

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
    public Integer call() {
        Path sky = folder.existing();
        Console console = new Console(spec.commandLine());
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("sky", sky.toString());
        settings.put("record", Boolean.toString(records));
        settings.put("pace", pace.shown());
        console.settings("verify", settings);
        SkyCheck check = new SkyCheck(sky, pace.pace(console), console::note);
        List<Finding> found = check.run();
        if (records) {
            check.record(found);
            found = found.stream()
                    .filter(finding -> finding.damage().isCertain())
                    .toList();
        }
        found.forEach(finding -> console.note(finding.toString()));
        console.note(verdict(sky, found));
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
