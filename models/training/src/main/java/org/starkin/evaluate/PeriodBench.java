package org.starkin.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.starkin.period.Period;
import org.starkin.period.PeriodResult;
import org.starkin.period.PeriodSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code bench period}. */
@Command(
        name = "period",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure the period search on stars whose periods a catalogue gives.",
            "Prints, class by class, how often the first period found is within 0.1 % of the catalogue's, or of that, its"
                    + " double or its half; the same for the highest peak of the Lomb-Scargle power; and the processor time"
                    + " a star, on one thread."
        })
public final class PeriodBench implements Callable<Integer> {

    private static final int MOST_WARM_UP = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--survey",
            paramLabel = "NAME",
            defaultValue = "catalina",
            description = "which survey: catalina or asas (default: ${DEFAULT-VALUE})")
    private String surveyName = "";

    @Option(
            names = "--classes",
            split = ",",
            paramLabel = "LABEL",
            defaultValue = "RRAB,RRC,ECL,EA",
            description = "which classes (default: ${DEFAULT-VALUE})")
    private List<String> labels = List.of();

    @Option(
            names = "--split",
            paramLabel = "PART",
            defaultValue = "TEST",
            description = "which stars: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Part part = Part.TEST;

    @Option(
            names = "--stars",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "at most so many stars, the first of the table (default: all)")
    private int most;

    @Override
    public Integer call() throws IOException {
        LabelledSurvey survey = LabelledSurvey.ALL.stream()
                .filter(known -> known.name().equals(surveyName))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--survey " + surveyName + " is unknown; it is catalina or asas"));
        if (most < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--stars " + most + " is below 1; ask for one star or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<PeriodicStar> stars = PeriodicStars.read(data.path(), survey, new TreeSet<>(labels), part);
        List<PeriodicStar> measured = stars.subList(0, Math.min(most, stars.size()));
        if (measured.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no star of " + labels + " among the " + part + " stars of " + surveyName + " has a period");
        }
        out.printf(Locale.ROOT, "survey=%s split=%s stars=%d%n%n", surveyName, part, measured.size());
        measure(measured, out);
        out.flush();
        return 0;
    }

    private static void measure(List<PeriodicStar> stars, PrintWriter out) throws IOException {
        PeriodSearch search = new PeriodSearch();
        for (PeriodicStar star : stars.subList(0, Math.min(MOST_WARM_UP, stars.size()))) {
            search.search(star.cleaned());
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        PeriodTable table = new PeriodTable();
        List<Double> millis = new ArrayList<>();
        for (PeriodicStar star : stars) {
            long before = threads.getCurrentThreadCpuTime();
            PeriodResult result = search.search(star.cleaned());
            millis.add((threads.getCurrentThreadCpuTime() - before) / 1e6);
            table.add(star, search.highestPeakDays(star.cleaned()), first(result));
        }
        table.print(out);
        printTimes(millis, out);
    }

    private static OptionalDouble first(PeriodResult result) {
        return result.periods().stream().mapToDouble(Period::periodDays).findFirst();
    }

    private static void printTimes(List<Double> millis, PrintWriter out) throws IOException {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%nprocessor time a star, one thread: median %.1f ms, mean %.1f ms, 99 of 100 below %.1f ms%n%s%n",
                sorted[sorted.length / 2],
                Arrays.stream(sorted).average().orElse(0),
                sorted[(int) (0.99 * (sorted.length - 1))],
                processor());
    }

    /** The processor's name where the system tells it, else its architecture. */
    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(told)) {
            return System.getProperty("os.arch", "unknown processor");
        }
        return Files.readAllLines(told).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch", "unknown processor"));
    }
}
