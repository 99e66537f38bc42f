package org.starkin.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.starkin.evaluate.DataFolder;
import org.starkin.evaluate.LabelledSurvey;
import org.starkin.evaluate.Part;
import org.starkin.evaluate.PeriodicStar;
import org.starkin.evaluate.PeriodicStars;
import org.starkin.period.PeriodSearch;
import org.starkin.period.PeriodShape;
import org.starkin.train.GradientBoosting.Model;
import org.starkin.train.GradientBoosting.Settings;
import org.starkin.train.GradientBoosting.Tree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code train multiples}. */
@Command(
        name = "multiples",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Learn to choose between the period with most evidence, its double and its half.",
            "Learns from the training split of the Catalina and ASAS stars with a catalogue period; takes about ten"
                    + " minutes on two cores."
        })
public final class TrainMultiples implements Callable<Integer> {

    private static final double[] MULTIPLES = {0.5, 1, 2};
    private static final double TOLERANCE = 1e-3;
    private static final Settings SETTINGS = new Settings(40, 4, 0.15, 1);
    private static final double ROUNDING = 1e5;
    private static final List<Source> SOURCES = List.of(
            new Source(
                    LabelledSurvey.CATALINA,
                    Set.of("RRAB", "RRC", "RRD", "ECL", "EA", "ROT", "DSCT", "DCEP", "ACEP", "T2CEP")),
            new Source(LabelledSurvey.ASAS, Set.of("EA", "EB", "EW")));

    private record Source(LabelledSurvey survey, Set<String> labels) {}

    @SuppressWarnings("ArrayRecordComponent") // held by this class alone, which never compares them
    private record Sample(String label, double[] values, int target) {}

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "models/encoder/src/main/resources/org/starkin/period/multiples.json",
            description = "the file to write (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        List<Sample> samples = new ArrayList<>();
        for (Source source : SOURCES) {
            List<PeriodicStar> stars = PeriodicStars.read(data.path(), source.survey(), source.labels(), Part.LEARNING);
            console.println("survey=" + source.survey().name() + " stars=" + stars.size());
            console.flush();
            samples.addAll(samples(stars));
        }
        Model model = new GradientBoosting(
                        samples.stream().map(Sample::values).toArray(double[][]::new),
                        samples.stream().mapToInt(Sample::target).toArray(),
                        weights(samples),
                        SETTINGS)
                .fit();
        Files.writeString(out, json(model, samples.size()));
        console.println("samples=" + samples.size() + " trees=" + model.trees().size() + " written=" + out);
        return 0;
    }

    /** The stars whose catalogue period is one of the multiples of the one found. */
    private static List<Sample> samples(List<PeriodicStar> stars) {
        PeriodSearch search = new PeriodSearch();
        return stars.parallelStream()
                .map(star -> search.shape(star.cleaned()).flatMap(shape -> sample(star, shape)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Sample> sample(PeriodicStar star, PeriodShape shape) {
        for (int target = 0; target < MULTIPLES.length; target++) {
            if (Math.abs(MULTIPLES[target] * shape.periodDays() / star.periodDays() - 1) < TOLERANCE) {
                double[] values =
                        shape.values().stream().mapToDouble(Double::doubleValue).toArray();
                return Optional.of(new Sample(star.label(), values, target));
            }
        }
        return Optional.empty();
    }

    /** Rare classes count more, by the root of how much rarer they are. */
    private static double[] weights(List<Sample> samples) {
        Map<String, Integer> counts = new HashMap<>();
        samples.forEach(sample -> counts.merge(sample.label(), 1, Integer::sum));
        double mean = samples.size() / (double) Math.max(1, counts.size());
        return samples.stream()
                .mapToDouble(sample -> Math.sqrt(mean / counts.getOrDefault(sample.label(), 1)))
                .toArray();
    }

    private static String json(Model model, int samples) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("command", "starkin train multiples");
        root.put("data", "Catalina Southern periodic variables (Drake et al. 2017), ASAS-3 (Pojmanski 2002)");
        root.put("split", "sha1(object_id) mod 10 from 2 to 9");
        root.put("samples", samples);
        root.put("settings", SETTINGS.toString());
        PeriodShape.NAMES.forEach(root.putArray("features")::add);
        append(root.putArray("start"), model.start());
        ArrayNode trees = root.putArray("trees");
        for (Tree tree : model.trees()) {
            ObjectNode node = trees.addObject();
            node.put("multiple", tree.target());
            ArrayNode feature = node.putArray("feature");
            Arrays.stream(tree.feature()).forEach(feature::add);
            append(node.putArray("threshold"), tree.threshold());
            append(node.putArray("leaf"), tree.leaf());
        }
        return mapper.writeValueAsString(root).replace("{\"multiple\"", "\n{\"multiple\"") + "\n";
    }

    private static void append(ArrayNode array, double[] values) {
        for (double value : values) {
            array.add(value == Double.MAX_VALUE ? value : Math.rint(value * ROUNDING) / ROUNDING);
        }
    }
}
