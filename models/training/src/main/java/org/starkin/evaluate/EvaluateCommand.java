package org.starkin.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what encoders' vectors are worth on the project's own test stars. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure encoders on real light curves that none of them was trained on: one table, a column an encoder.",
            "Every encoder is measured on the very same stars, at most 250 a class and survey, whose views are computed"
                    + " once. Refused light curves are counted."
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--encoder",
            split = ",",
            paramLabel = "NAME",
            description =
                    "encoders, each by its name or by a folder that holds its card.json and encoder.onnx (default:"
                            + " all that come with the product)")
    private List<String> encoderNames = Encoders.names();

    @Option(
            names = "--part",
            paramLabel = "PART",
            defaultValue = "TEST",
            description =
                    "the stars measured on: TEST for final figures, VALIDATION for choosing between encoders that have"
                            + " not learnt from them, as the kin that comes with the product has (default: ${DEFAULT-VALUE})")
    private Part part = Part.TEST;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description = "which questions to ask: ${COMPLETION-CANDIDATES} (default: all)")
    private List<Section> only = List.of(Section.values());

    @Option(names = "--by-class", description = "add a table a class and who is taken for whom")
    private boolean isByClass;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "of all random draws (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "write the same figures as JSON")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "target/evaluate",
            description = "where periods found are kept for the next run (default: ${DEFAULT-VALUE})")
    private Path cache = Path.of("");

    @Option(names = "--no-progress", description = "show no progress")
    private boolean isQuiet;

    @Override
    public Integer call() throws IOException {
        if (part == Part.LEARNING) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--part LEARNING are the stars that encoders are trained on; use TEST or VALIDATION");
        }
        List<Encoder> encoders = encoderNames.stream().map(this::open).toList();
        Set<Section> sections = EnumSet.copyOf(only);
        PrintWriter err = spec.commandLine().getErr();
        err.println("evaluate: encoder=" + encoders.stream().map(Encoder::id).toList() + " data=" + data.path()
                + " part=" + part + " only=" + sections + " seed=" + seed);
        Evaluation evaluation = new Evaluation(stars(sections), sections, seed);
        List<EncoderFigures> figures = new ArrayList<>();
        for (Encoder encoder : encoders) {
            long start = System.nanoTime();
            figures.add(evaluation.measure(encoder));
            say(String.format(Locale.ROOT, "measured %s in %.1f s", encoder.id(), (System.nanoTime() - start) / 1e9));
        }
        print(figures);
        return 0;
    }

    private EvaluationStars stars(Set<Section> sections) throws IOException {
        PeriodMemory memory = PeriodMemory.open(cache);
        PreparationProgress progress = new PreparationProgress(this::say);
        EvaluationStars stars =
                new EvaluationReader(data.path(), part, seed, new Preparer(memory, progress)).read(sections);
        memory.save();
        say("prepared " + progress.count() + " light curves; " + memory.searched() + " were searched for periods, the"
                + " others' periods lay in " + cache);
        return stars;
    }

    private void print(List<EncoderFigures> figures) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(FigureTable.text(figures));
        if (isByClass) {
            figures.forEach(one -> out.print(one.byClass()));
        }
        out.flush();
        if (json.isPresent()) {
            byte[] content = new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsBytes(
                            figures.stream().map(EncoderFigures::json).toList());
            Files.write(json.get(), content);
        }
    }

    private void say(String line) {
        if (!isQuiet) {
            spec.commandLine().getErr().println(line);
        }
    }

    private Encoder open(String name) {
        try {
            return Encoders.find(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--encoder: " + e.getMessage(), e);
        }
    }
}
