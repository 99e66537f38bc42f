package org.starkin.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Learning from its checkpoint, where there is one, to its end, with new checkpoints on the way.
 *
 * @param say told how it goes
 */
public record Course(Learning learning, Path checkpoint, Consumer<String> say) {

    private static final int SAID_EVERY = 50;

    /** All steps that are left. */
    public void run() throws IOException {
        if (Files.exists(checkpoint)) {
            learning.resume(checkpoint);
            say.accept("going on from step " + learning.step() + " of " + checkpoint);
        }
        Files.createDirectories(checkpoint.toAbsolutePath().getParent());
        int from = learning.step();
        long began = System.nanoTime();
        Map<String, Double> costs = new LinkedHashMap<>();
        int batches = 0;
        while (!learning.isDone()) {
            learning.next().forEach((part, cost) -> costs.merge(part, (double) cost, Double::sum));
            batches++;
            if (learning.step() % SAID_EVERY == 0 || learning.isDone()) {
                learning.save(checkpoint);
                double seconds = (System.nanoTime() - began) / 1e9;
                say.accept(progress(costs, batches, (learning.step() - from) / seconds));
                costs.clear();
                batches = 0;
            }
        }
    }

    private String progress(Map<String, Double> costs, int batches, double stepsASecond) {
        String losses = costs.entrySet().stream()
                .map(part -> String.format(Locale.ROOT, "%s %.3f", part.getKey(), part.getValue() / batches))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "step %d of %d: loss of %s; %.2f steps a second, %.0f minutes left",
                learning.step(),
                learning.steps(),
                losses,
                stepsASecond,
                (learning.steps() - learning.step()) / stepsASecond / 60);
    }
}
