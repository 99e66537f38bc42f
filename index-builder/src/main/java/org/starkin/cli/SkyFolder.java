package org.starkin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The sky of a verb. */
final class SkyFolder {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sky", required = true, paramLabel = "DIR", description = "The folder of the sky.")
    private Path sky = Path.of("");

    /** One that is there. */
    Path existing() {
        return existing(sky, spec.commandLine());
    }

    /** The same of a verb that need not name one. */
    static Path existing(Path sky, CommandLine of) {
        if (!Files.isDirectory(sky)) {
            throw new ParameterException(
                    of, "--sky: there is no folder '" + sky + "'; make a sky with starkin build first");
        }
        return sky;
    }

    /** One that is there, or can be made. */
    Path any() {
        if (Files.exists(sky) && !Files.isDirectory(sky)) {
            throw new ParameterException(spec.commandLine(), "--sky '" + sky + "' is a file; name a folder");
        }
        return sky;
    }
}
