package org.starkin.train;

import org.starkin.evaluate.SimulatedPairs;
import org.starkin.simulate.SimulatedSky;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option of how many simulated stars there are to learn from. */
final class SimulatedStars {

    @Option(
            names = "--simulated",
            paramLabel = "N",
            description = "Simulated stars, besides the real ones (default: ${DEFAULT-VALUE}).")
    private int count = 8000;

    /**
     * How many.
     *
     * @param seed of the sky that they are of
     * @throws ParameterException where there cannot be as many, or where encoders are measured on that sky
     */
    int check(long seed, CommandLine commandLine) {
        if (count < 0 || count > SimulatedSky.MOST_STARS) {
            throw new ParameterException(
                    commandLine, "--simulated " + count + ": simulated stars are 0 to " + SimulatedSky.MOST_STARS);
        }
        if (seed == SimulatedPairs.SEED) {
            throw new ParameterException(
                    commandLine,
                    "--seed " + seed + " is that of the simulated stars that encoders are measured on; take another");
        }
        return count;
    }
}
