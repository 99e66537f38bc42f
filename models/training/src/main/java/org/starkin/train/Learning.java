package org.starkin.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SplittableRandom;
import org.starkin.network.Adam;
import org.starkin.network.ArrayOps;
import org.starkin.network.Parameters;

/**
 * Teaches a network, step by step. A step depends on the seed, its own number and the parameters alone, so that learning
 * taken up from a checkpoint goes the way it would have gone. Not safe for several threads.
 */
public final class Learning implements AutoCloseable {

    private static final int FORMAT = 1;
    private static final long STEP_SEED = 0x632BE59BD9B4E019L;

    private final Plan plan;
    private final Lesson lesson;
    private final Parameters parameters;
    private final Parameters moments = new Parameters(0);
    private final NDManager manager = NDManager.newBaseManager();
    private final Adam adam;
    private int step;

    /**
     * How a network is taught.
     *
     * @param steps how many batches it sees
     * @param pairs of looks a batch
     * @param rate the highest learning rate; it rises over the first steps and falls along a cosine
     * @param decay of the weights, as a multiple of the rate
     * @param seed of all that is random
     */
    public record Plan(int steps, int pairs, double rate, double decay, long seed) {

        private static final int WARM_UP = 100;

        double rateAt(int step) {
            double fallen = 0.5 * (1 + Math.cos(Math.PI * step / steps));
            return rate * (Math.min(1, (double) step / WARM_UP) * fallen + 0.005);
        }
    }

    public Learning(Lesson lesson, Plan plan) {
        this.lesson = lesson;
        this.plan = plan;
        parameters = new Parameters(plan.seed());
        adam = new Adam(moments, plan.decay());
    }

    /** Steps to make in all. */
    int steps() {
        return plan.steps();
    }

    /** Steps made. */
    int step() {
        return step;
    }

    public boolean isDone() {
        return step >= plan.steps();
    }

    public Parameters parameters() {
        return parameters;
    }

    /** One step; returns what its batch cost, by part. */
    public Map<String, Float> next() {
        step++;
        long luck = plan.seed() + step * STEP_SEED;
        Engine.getInstance().setRandomSeed(Long.hashCode(luck));
        Map<String, Float> parts;
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            Lesson.Loss loss = lesson.next(
                    new ArrayOps(parameters, true), scope, new Lesson.Step(step, plan, new SplittableRandom(luck)));
            collector.backward(loss.total());
            parts = loss.parts();
        }
        adam.step(parameters, step, plan.rateAt(step));
        return parts;
    }

    /** What a checkpoint must agree with. */
    String settings() {
        return plan + ", " + lesson.settings();
    }

    /** Writes all that is needed to go on; the file is there whole or not at all. */
    void save(Path checkpoint) throws IOException {
        Path unfinished = checkpoint.resolveSibling(checkpoint.getFileName() + ".tmp");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(FORMAT);
            out.writeUTF(settings());
            out.writeInt(step);
            parameters.write(out);
            moments.write(out);
        }
        Files.move(unfinished, checkpoint, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Goes on where the learning that wrote {@code checkpoint} stopped; it must have had the same plan. */
    void resume(Path checkpoint) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(checkpoint)))) {
            int format = in.readInt();
            String planned = format == FORMAT ? in.readUTF() : "format " + format;
            if (!planned.equals(settings())) {
                throw new IOException(checkpoint + " was written with " + planned + ", not with " + settings()
                        + "; use the same settings or another checkpoint");
            }
            step = in.readInt();
            parameters.read(in);
            moments.read(in);
        }
    }

    @Override
    public void close() {
        parameters.close();
        moments.close();
        manager.close();
    }
}
