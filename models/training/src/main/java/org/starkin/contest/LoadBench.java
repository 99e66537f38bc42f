package org.starkin.contest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
            "Every minute it tells what was answered, what failed, and how much memory is in use after a collection."
        })
public final class LoadBench implements Callable<Integer> {

    private static final int MINUTE_MILLIS = 60_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sky", required = true, paramLabel = "DIR", description = "is copied, and the copy is served")
    private Path sky = Path.of("");

    @Option(names = "--minutes", defaultValue = "30", description = "how long (default: ${DEFAULT-VALUE})")
    private int minutes;

    @Option(names = "--clients", defaultValue = "8", description = "that ask at a time (default: ${DEFAULT-VALUE})")
    private int clients;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ContestFolder folder = new ContestFolder()) {
            Path copy = folder.path("sky");
            Folders.copy(sky, copy);
            List<String> surveys;
            try (ServerProcess process = ServerProcess.start(ServerProcess.jar(), copy, "/api/v1/surveys");
                    Sky opened = Sky.open(copy);
                    SkyView view = opened.acquire()) {
                surveys = view.surveys().stream()
                        .map(survey -> survey.manifest().survey())
                        .toList();
                return run(process, new LoadQuestions(process.address(), view), copy, surveys);
            }
        }
    }

    private int run(ServerProcess process, LoadQuestions questions, Path served, List<String> surveys)
            throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("minute  answered  failed  p50 ms  p99 ms  heap MB  process MB  swapped");
        try (LoadAskers askers = new LoadAskers(questions, clients)) {
            for (int minute = 1; minute <= minutes; minute++) {
                long began = System.currentTimeMillis();
                String survey = surveys.get(minute % surveys.size());
                Resurvey.of(served, survey);
                Thread.sleep(Math.max(0, MINUTE_MILLIS - (System.currentTimeMillis() - began)));
                ProcessMemory memory = process.memory();
                out.printf(
                        Locale.ROOT,
                        "%6d  %8d  %6d  %6.1f  %6.1f  %7d  %10d  %s%n",
                        minute,
                        askers.answered(),
                        askers.failed(),
                        askers.percentileMillis(50),
                        askers.percentileMillis(99),
                        memory.heapMegabytes(),
                        memory.residentMegabytes(),
                        survey);
                out.flush();
            }
            askers.faults().forEach(out::println);
            return askers.failed() == 0 ? 0 : 1;
        }
    }
}
