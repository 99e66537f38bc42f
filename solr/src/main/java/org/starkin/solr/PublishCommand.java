package org.starkin.solr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starkin.build.Progress;
import org.starkin.cli.Console;
import org.starkin.cli.Failures;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Publishes a sky to a SolrCloud. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Brings the current generation of each survey of a sky to a SolrCloud, and has the servers that answer from there"
                        + " take it up. Killed at whatever moment, it goes on where it was when it is run again.")
public final class PublishCommand implements Callable<Integer> {

    private static final int MOST_PARTS = 1000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sky", required = true, paramLabel = "DIR", description = "The folder of the sky.")
    private Path sky = Path.of("");

    @Option(
            names = "--solr",
            required = true,
            paramLabel = "ADDRESS",
            description =
                    "The SolrCloud: its ZooKeeper, HOST:PORT[,...][/CHROOT], or nodes of it, http://HOST:PORT/solr[,...].")
    private String solr = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = Names.DEFAULT_SKY,
            description =
                    "What the sky is called there, so that a cluster can hold several. Default: ${DEFAULT-VALUE}.")
    private String name = Names.DEFAULT_SKY;

    @Option(names = "--survey", paramLabel = "NAME", description = "Only these surveys; may be given several times.")
    private List<String> surveys = List.of();

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "2",
            description = "Parts in which a survey's stars lie, by region of the sky. Default: ${DEFAULT-VALUE}.")
    private int shards;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "2",
            description = "Copies of each part, on as many nodes. Default: ${DEFAULT-VALUE}.")
    private int replicas;

    @Option(
            names = "--drop-former",
            description =
                    "Remove the generation before at once. Without it the next run does, so that no server and no job that"
                            + " answers from it is cut short.")
    private boolean isDropping;

    @Option(names = "--no-progress", description = "Do not show how far the work has come.")
    private boolean isSilent;

    @Option(names = "--debug", description = "Show the stack trace of a failure.")
    @SuppressWarnings("UnusedVariable") // Failures asks the parser for it
    private boolean debug;

    @Override
    public Integer call() throws IOException {
        SolrAddress address = checked(() -> new SolrAddress(solr));
        Names names = checked(() -> new Names(name));
        requireParts("--shards", shards);
        requireParts("--replicas", replicas);
        if (!Files.isDirectory(sky)) {
            throw new ParameterException(
                    spec.commandLine(), "--sky: there is no folder '" + sky + "'; make a sky with starkin build first");
        }
        Console console = new Console(spec.commandLine());
        console.settings("publish", settings());
        try (Cluster cluster = Cluster.at(address);
                Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            Publishing.Layout layout = new Publishing.Layout(shards, replicas, isDropping);
            Publishing publishing = new Publishing(cluster, names, layout, console::note);
            for (SurveySearcher survey : asked(view)) {
                Progress progress =
                        console.progress("publish " + survey.manifest().survey(), !isSilent);
                try {
                    publishing.publish(survey, progress);
                } finally {
                    progress.end();
                }
            }
            new FilesPublishing(cluster, names, replicas, console::note).publish(sky);
            view.broken().forEach((survey, reason) -> console.note(survey + " is not published: " + reason));
            console.note("next: ./starkin serve --solr " + solr + " --name " + name + " answers from it");
            return view.broken().isEmpty() || !surveys.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("sky", sky.toString());
        settings.put("solr", solr);
        settings.put("name", name);
        settings.put("surveys", surveys.isEmpty() ? "all" : String.join(", ", surveys));
        settings.put("shards", Integer.toString(shards));
        settings.put("replicas", Integer.toString(replicas));
        settings.put("former generation", isDropping ? "removed at once" : "removed by the next run");
        return settings;
    }

    private List<SurveySearcher> asked(SkyView view) {
        if (surveys.isEmpty()) {
            return view.surveys();
        }
        return surveys.stream()
                .map(survey -> view.survey(survey)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--survey: the sky has no survey '" + survey + "' that can be read; it has "
                                        + view.surveys().stream()
                                                .map(one -> one.manifest().survey())
                                                .toList()
                                        + (view.broken().isEmpty() ? "" : " and, broken, " + view.broken()))))
                .toList();
    }

    private void requireParts(String option, int number) {
        if (number < 1 || number > MOST_PARTS) {
            throw new ParameterException(spec.commandLine(), option + " " + number + " is outside 1 to " + MOST_PARTS);
        }
    }

    private interface Made<T> {
        T make();
    }

    private <T> T checked(Made<T> made) {
        try {
            return made.make();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Runs the verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new PublishCommand())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(new Failures());
    }
}
