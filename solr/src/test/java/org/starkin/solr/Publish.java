package org.starkin.solr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the verb within this process. */
public final class Publish {

    private Publish() {}

    /** The verb's exit code. */
    public static int run(Path sky, String solr, String... more) {
        List<String> asked = new ArrayList<>(List.of(more));
        asked.add("--debug");
        return quietly(sky, solr, asked.toArray(String[]::new));
    }

    /** The verb's exit code, where it is to fail for a while: a line for each time. */
    public static int quietly(Path sky, String solr, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--sky", sky.toString(), "--solr", solr));
        arguments.addAll(List.of(more));
        return PublishCommand.commandLine().execute(arguments.toArray(String[]::new));
    }
}
