package org.starkin.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.starkin.evaluate.DataFolder;
import org.starkin.evaluate.LabelledSurvey;
import org.starkin.evaluate.PeriodMemory;
import org.starkin.evaluate.PreparationProgress;
import org.starkin.simulate.ClassMix;
import org.starkin.simulate.SimulatedSky;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Prepares what networks learn from, a file at a time; files that are there are kept, so that a second call goes on
 * where a first was stopped. Test stars are left out.
 */
@Command(
        name = "examples",
        mixinStandardHelpOptions = true,
        description = "Prepare real and simulated stars for learning; goes on where it was stopped.")
public final class MakeExamples implements Callable<Integer> {

    private static final int STARS_A_FILE = 2000;
    private static final int MOST_ROUNDS = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the examples go.")
    private Path out = Path.of("");

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often each real star is seen in part and by another survey (default: ${DEFAULT-VALUE}).")
    private int rounds = 1;

    @Mixin
    private SimulatedStars simulatedStars = new SimulatedStars();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Of all that is random (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    /** Makes an example of a star with luck of its own, where the star allows. */
    private interface Look {
        Optional<Example> at(LabelledStars.Star star, SplittableRandom random);
    }

    @Override
    public Integer call() throws IOException {
        if (rounds < 0 || rounds > MOST_ROUNDS) {
            throw new ParameterException(spec.commandLine(), "--rounds " + rounds + ": rounds are 0 to " + MOST_ROUNDS);
        }
        int simulated = simulatedStars.check(seed, spec.commandLine());
        say("train examples: data=" + data.path() + " out=" + out + " rounds=" + rounds + " simulated=" + simulated
                + " seed=" + seed);
        Files.createDirectories(out);
        PeriodMemory memory = PeriodMemory.open(out);
        Looks looks = new Looks(memory);
        for (LabelledSurvey survey : LabelledSurvey.ALL) {
            makeReal(survey, looks);
            memory.save();
        }
        makeSimulated(looks, simulated);
        return 0;
    }

    private void makeReal(LabelledSurvey survey, Looks looks) throws IOException {
        List<LabelledStars.Star> learnable = LabelledStars.read(survey, data.path());
        say(survey.name() + ": " + learnable.size() + " labelled stars to learn from");
        String name = survey.name();
        make("actual-" + name, learnable, (star, _) -> looks.whole(name, star));
        for (int round = 0; round < rounds; round++) {
            make("part-" + name + "-" + round, learnable, (star, random) -> looks.part(name, star, random));
            make("again-" + name + "-" + round, learnable, (star, random) -> looks.again(name, star, random));
        }
    }

    private void make(String name, List<LabelledStars.Star> stars, Look look) throws IOException {
        Path file = ExampleFile.in(out, name);
        if (Files.exists(file)) {
            say(file + " is there and is kept");
            return;
        }
        PreparationProgress progress = new PreparationProgress(this::say);
        List<Example> examples = stars.parallelStream()
                .peek(_ -> progress.run())
                .flatMap(star -> look.at(star, new SplittableRandom(seed ^ (name + star.id()).hashCode())).stream())
                .toList();
        ExampleFile.write(file, examples);
        say(file + ": " + examples.size() + " examples of " + stars.size() + " stars");
    }

    private void makeSimulated(Looks looks, int simulated) throws IOException {
        SimulatedSky sky = new SimulatedSky(seed, ClassMix.standard());
        for (int first = 0; first < simulated; first += STARS_A_FILE) {
            Path file = ExampleFile.in(out, "simulated-" + seed + "-" + first);
            if (Files.exists(file)) {
                say(file + " is there and is kept");
                continue;
            }
            List<Example> examples = IntStream.range(first, Math.min(simulated, first + STARS_A_FILE))
                    .parallel()
                    .boxed()
                    .flatMap(number -> simulated(looks, sky, number).stream())
                    .toList();
            ExampleFile.write(file, examples);
            say(file + ": " + examples.size() + " examples");
        }
    }

    private List<Example> simulated(Looks looks, SimulatedSky sky, int number) {
        String id = "simulated-" + seed + "-" + number;
        return looks.simulated(sky.star(number), id, new SplittableRandom(seed ^ id.hashCode()));
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
