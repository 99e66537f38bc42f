package org.starkin.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.starkin.network.KinNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Teaches the network of the kin encoder, and writes its weights and its card. */
@Command(
        name = "kin",
        mixinStandardHelpOptions = true,
        description = "Teach the kin encoder on prepared examples; goes on from its checkpoint after a stop.")
public final class TrainKin implements Callable<Integer> {

    private static final int SAID_EVERY = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--examples", paramLabel = "DIR", required = true, description = "What train examples prepared.")
    private Path examples = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The encoder's folder, whose name is the encoder's; made where it is missing. The checkpoint"
                    + " lies beside it.")
    private Path out = Path.of("");

    @Mixin
    private Recipe recipe = new Recipe();

    @Override
    public Integer call() throws IOException {
        Recipe.Checked checked = recipe.check(spec.commandLine());
        say("train kin: examples=" + examples + " out=" + out + " " + checked);
        List<Example> learnable = checked.learnable(ExampleFile.readAll(examples), spec.commandLine());
        Batches batches = new Batches(learnable);
        say(learnable.size() + " examples; kinds " + batches.kinds() + "; surveys " + batches.surveys());
        KinNetwork network = new KinNetwork(checked.sights(), FeatureScaling.of(learnable));
        Path checkpoint = out.resolveSibling(out.getFileName() + ".checkpoint");
        try (Learning learning = new Learning(network, checked.plan())) {
            if (Files.exists(checkpoint)) {
                learning.resume(checkpoint);
                say("going on from step " + learning.step() + " of " + checkpoint);
            }
            learn(learning, batches, checkpoint);
            NetworkFiles.write(out, network, learning.parameters(), checked.told(learnable, batches));
        }
        say("written to " + out);
        return 0;
    }

    private void learn(Learning learning, Batches batches, Path checkpoint) throws IOException {
        Files.createDirectories(out.toAbsolutePath().getParent());
        int from = learning.step();
        long began = System.nanoTime();
        Costs costs = new Costs();
        while (!learning.isDone()) {
            costs.add(learning.next(batches));
            if (learning.step() % SAID_EVERY == 0 || learning.isDone()) {
                learning.save(checkpoint);
                double seconds = (System.nanoTime() - began) / 1e9;
                double stepsASecond = (learning.step() - from) / seconds;
                say(String.format(
                        Locale.ROOT,
                        "step %d of %d: %s; %.2f steps a second, %.0f minutes left",
                        learning.step(),
                        learning.steps(),
                        costs,
                        stepsASecond,
                        (learning.steps() - learning.step()) / stepsASecond / 60));
                costs = new Costs();
            }
        }
    }

    /** The mean of what batches cost. */
    private static final class Costs {
        private int batches;
        private double kind;
        private double star;
        private double head;
        private double survey;

        void add(Objective.Parts parts) {
            batches++;
            kind += parts.kind();
            star += parts.star();
            head += parts.head();
            survey += parts.survey();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "loss of kinds %.3f, stars %.3f, head %.3f, survey %.3f",
                    kind / batches,
                    star / batches,
                    head / batches,
                    survey / batches);
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
