package org.starkin.evaluate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.starkin.index.IndexException;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says how well rare classes are found from a few examples, by each method, in skies that were built. */
@Command(
        name = "rare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure how well rare classes are found from a few examples: each class with fewer stars in a survey than"
                    + " --rarer is taken to be unknown, but for a few of its stars, drawn anew several times; they are sought in their own survey, and by those of another.",
            "Examples and the stars to be found are test stars, which no encoder of the product learnt from; they are hidden"
                    + " among all stars of their survey but the other ones of their class. Then 20 answers are given, and the"
                    + " ranking made anew."
        })
public final class RareBench implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--sky",
            split = ",",
            required = true,
            paramLabel = "DIR",
            description = "skies whose stars bear labels, each built with the encoder to be measured")
    private List<Path> skies = List.of();

    @Option(names = "--rarer", defaultValue = "400", description = "than so many stars (default: ${DEFAULT-VALUE})")
    private int rarerThan;

    @Option(
            names = "--examples",
            split = ",",
            defaultValue = "1,2,5,10,20",
            paramLabel = "N",
            description = "how many are given (default: ${DEFAULT-VALUE})")
    private int[] examples = {};

    @Option(names = "--draws", defaultValue = "10", description = "of examples (default: ${DEFAULT-VALUE})")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "of all draws (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--whole",
            description =
                    "hide all stars of a class, those too that encoders may have learnt from: more stars, too good a figure"
                            + " for an encoder that did")
    private boolean isWhole;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Path directory : skies) {
            try (Sky sky = Sky.open(directory);
                    SkyView view = sky.acquire()) {
                new RareTrial(view.surveys(), rarerThan, examples, draws, seed, isWhole).run(out);
            } catch (IndexException e) {
                throw new ParameterException(spec.commandLine(), "--sky: " + e.getMessage(), e);
            }
        }
        return 0;
    }
}
