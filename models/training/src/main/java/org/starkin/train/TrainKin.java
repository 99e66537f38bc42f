package org.starkin.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--examples", paramLabel = "DIR", required = true, description = "What train examples prepared.")
    private Path examples = Path.of("");

    @Mixin
    private Recipe recipe = new Recipe();

    @Override
    public Integer call() throws IOException {
        Recipe.Checked checked = recipe.check(spec.commandLine());
        say("train kin: examples=" + examples + " out=" + recipe.out() + " " + checked);
        List<Example> learnable = checked.learnable(ExampleFile.readAll(examples), spec.commandLine());
        Batches batches = new Batches(learnable);
        say(learnable.size() + " examples; kinds " + batches.kinds() + "; surveys " + batches.surveys());
        KinNetwork network = new KinNetwork(checked.sights(), FeatureScaling.of(learnable));
        try (Learning learning = new Learning(checked.lesson(network, batches), checked.plan())) {
            new Course(learning, recipe.checkpoint(), this::say).run();
            Map<String, Object> told = checked.told(learning, learnable, batches);
            NetworkFiles.write(recipe.out(), network, learning.parameters(), told);
        }
        say("written to " + recipe.out());
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
