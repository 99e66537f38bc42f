package org.starkin.train;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that every training of a network has. */
public final class Pace {

    private static final int MOST_STEPS = 1_000_000;
    private static final int MOST_PAIRS = 4096;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The encoder's folder, whose name is the encoder's; made where it is missing. The checkpoint"
                    + " lies beside it.")
    private Path out = Path.of("");

    @Option(names = "--steps", paramLabel = "N", description = "How many batches (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(names = "--pairs", paramLabel = "N", description = "Pairs a batch (default: ${DEFAULT-VALUE}).")
    private int pairs;

    @Option(names = "--seed", paramLabel = "S", description = "Of all that is random (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    /** The options with these defaults. */
    public Pace(int steps, int pairs) {
        this.steps = steps;
        this.pairs = pairs;
    }

    /** The encoder's folder. */
    public Path out() {
        return out;
    }

    /** Where learning is written down on its way. */
    public Path checkpoint() {
        return out.resolveSibling(out.getFileName() + ".checkpoint");
    }

    /** The plan at that pace, where it is allowed; otherwise a {@link ParameterException} says what is. */
    public Learning.Plan plan(double rate, double decay, CommandLine commandLine) {
        if (steps < 1 || steps > MOST_STEPS || pairs < 2 || pairs > MOST_PAIRS) {
            throw new ParameterException(
                    commandLine,
                    "--steps " + steps + " --pairs " + pairs + ": steps are 1 to " + MOST_STEPS + ", pairs 2 to "
                            + MOST_PAIRS);
        }
        return new Learning.Plan(steps, pairs, rate, decay, seed);
    }

    /** What every card tells of a training. */
    public static Map<String, Object> told(Learning learning, Learning.Plan plan) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("seed", plan.seed());
        told.put("steps", plan.steps());
        told.put("pairs_a_step", plan.pairs());
        told.put("plan", learning.settings());
        return told;
    }
}
