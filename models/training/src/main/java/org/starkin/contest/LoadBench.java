package org.starkin.contest;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code bench load}. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Ask a server all kinds of questions for long, while a survey after the other is put in its place anew.",
            "Every minute it tells what was answered, what failed, and how much memory is in use after a collection.",
            "What the server refuses beforehand, for a survey has not what it takes, is told and not asked."
        })
public final class LoadBench implements Callable<Integer> {

    private static final int MINUTE_MILLIS = 60_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sky", required = true, paramLabel = "DIR", description = "is copied, and the copy is served")
    private Path sky = Path.of("");

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = {
                "ask this server, which runs already and answers of the stars of the sky, from a folder or a SolrCloud;",
                "nothing is put in its place anew, and memory is not told"
            })
    private Optional<URI> running = Optional.empty();

    @Option(names = "--minutes", defaultValue = "30", description = "how long (default: ${DEFAULT-VALUE})")
    private int minutes;

    @Option(names = "--clients", defaultValue = "8", description = "that ask at a time (default: ${DEFAULT-VALUE})")
    private int clients;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (running.isPresent()) {
            return run(LoadedServer.Running.at(running.get()), sky);
        }
        try (ContestFolder folder = new ContestFolder()) {
            Path copy = folder.path("sky");
            Folders.copy(sky, copy);
            try (ServerProcess process = ServerProcess.start(ServerProcess.jar(), copy, "/api/v1/surveys")) {
                return run(new LoadedServer.Own(process, copy, surveys(copy)), copy);
            }
        }
    }

    private static List<String> surveys(Path sky) {
        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            return view.surveys().stream()
                    .map(survey -> survey.manifest().survey())
                    .toList();
        }
    }

    private int run(LoadedServer server, Path stars) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (Sky opened = Sky.open(stars);
                SkyView view = opened.acquire();
                HttpClient client = HttpClient.newHttpClient()) {
            LoadQuestions questions = new LoadQuestions(server.address(), view);
            questions.leaveOutTheUnanswerable(client).forEach(out::println);
            return load(server, questions, out);
        }
    }

    private int load(LoadedServer server, LoadQuestions questions, PrintWriter out)
            throws IOException, InterruptedException {
        out.println("minute  answered  failed  p50 ms  p99 ms  heap MB  process MB");
        out.flush();
        try (LoadAskers askers = new LoadAskers(questions, clients)) {
            for (int minute = 1; minute <= minutes; minute++) {
                long began = System.currentTimeMillis();
                server.disturb(minute);
                Thread.sleep(Math.max(0, MINUTE_MILLIS - (System.currentTimeMillis() - began)));
                out.printf(
                        Locale.ROOT,
                        "%6d  %8d  %6d  %6.1f  %6.1f  %s%n",
                        minute,
                        askers.answered(),
                        askers.failed(),
                        askers.percentileMillis(50),
                        askers.percentileMillis(99),
                        server.told(minute));
                out.flush();
            }
            askers.faults().forEach(out::println);
            return askers.failed() == 0 ? 0 : 1;
        }
    }
}
