package org.starkin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which survey of which sky is built, and whether it is put on the sky's map. */
public final class SurveyOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--sky",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the sky; made where it is not there.")
    private Path sky = Path.of("");

    @Option(
            names = "--survey",
            required = true,
            paramLabel = "NAME",
            converter = SurveyName.Converter.class,
            description = "The survey's name in the sky: lower-case letters, digits, '_', '-'. Of a table with a survey"
                    + " column only its rows are read, whatever the case.")
    private SurveyName survey = new SurveyName("");

    @Mixin
    private final MapOptions map = new MapOptions();

    /** The sky's folder, which need not be there. */
    public Path sky() {
        if (Files.exists(sky) && !Files.isDirectory(sky)) {
            throw new ParameterException(spec.commandLine(), "--sky '" + sky + "' is a file; name a folder");
        }
        return sky;
    }

    /** What becomes of the map of the sky. */
    public MapOptions map() {
        return map;
    }

    /** The survey's name. */
    public String survey() {
        return survey.text();
    }
}
