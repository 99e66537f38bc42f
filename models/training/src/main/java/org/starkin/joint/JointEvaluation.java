package org.starkin.joint;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.starkin.network.ArrayOps;
import org.starkin.network.Parameters;
import org.starkin.train.Learning;

/** Every way of joining taught alike, on the same stars, and measured on the same others. */
final class JointEvaluation {

    private static final int BATCH = 256;
    private static final Set<JoinMethod> DRAWN = Set.of(JoinMethod.LIGHT_CURVE, JoinMethod.SPECTRUM, JoinMethod.JOINT);

    private final JointSamples.Split stars;
    private final Intervals intervals;
    private final Consumer<String> say;
    private final Optional<Picture> picture;

    /**
     * On these stars.
     *
     * @param picture drawn of the ways that its page shows
     */
    JointEvaluation(JointSamples.Split stars, Consumer<String> say, Optional<Picture> picture) {
        this.stars = stars;
        intervals = new Intervals(stars.calibratedOn(), stars.asked());
        this.say = say;
        this.picture = picture;
    }

    /** The figures of a way that was taught by this plan. */
    Map<String, Double> measure(JoinMethod method, Learning.Plan plan) throws IOException {
        Joining joining = method.on(stars.learnt());
        JointTasks tasks = new JointTasks(stars.known(), stars.asked(), plan.seed());
        if (!method.isLearnt()) {
            try (Parameters none = new Parameters(0)) {
                Rows seen = rows(joining, stars.asked(), none);
                draw(method, seen, plan.seed());
                return withoutRetrieval(tasks.of(rows(joining, stars.known(), none), seen));
            }
        }
        try (Learning learning = new Learning(joining, plan)) {
            Map<String, Float> last = Map.of();
            while (!learning.isDone()) {
                last = learning.next();
            }
            say.accept(method.word() + ", seed " + plan.seed() + ", taught; last loss " + last);
            Rows seen = rows(joining, stars.asked(), learning.parameters());
            draw(method, seen, plan.seed());
            Map<String, Double> figures =
                    new LinkedHashMap<>(tasks.of(rows(joining, stars.known(), learning.parameters()), seen));
            if (joining instanceof DualJoining) {
                figures.putAll(coordinates(learning.parameters()));
            }
            if (method == JoinMethod.JOINT) {
                figures.putAll(intervals.figures(learning.parameters()));
            }
            return figures;
        }
    }

    /** Vectors of two encoders are not comparable. */
    private static Map<String, Double> withoutRetrieval(Map<String, Double> figures) {
        Map<String, Double> left = new LinkedHashMap<>(figures);
        left.keySet().removeIf(name -> name.contains(" to "));
        return left;
    }

    private void draw(JoinMethod method, Rows seen, long seed) throws IOException {
        if (seed == 1 && picture.isPresent() && DRAWN.contains(method)) {
            picture.get().add(method, stars.asked(), seen.both());
        }
    }

    private Map<String, Double> coordinates(Parameters parameters) {
        List<float[]> summed = new ArrayList<>();
        ArrayOps ops = new ArrayOps(parameters, false);
        inBatches(stars.asked(), batch -> summed.addAll(JointBatch.rows(DualJoining.summed(ops, batch))));
        return Coordinates.of(ops).figures(stars.asked(), array(summed));
    }

    static Rows rows(Joining joining, List<JointStar> stars, Parameters parameters) {
        List<float[]> both = new ArrayList<>();
        List<float[]> light = new ArrayList<>();
        List<float[]> spectrum = new ArrayList<>();
        inBatches(stars, batch -> {
            Joining.Joined joined = joining.joined(new ArrayOps(parameters, false), batch);
            both.addAll(JointBatch.rows(joined.both()));
            light.addAll(JointBatch.rows(joined.light()));
            spectrum.addAll(JointBatch.rows(joined.spectrum()));
        });
        return new Rows(array(both), array(light), array(spectrum));
    }

    private static void inBatches(List<JointStar> stars, Consumer<JointBatch> seen) {
        try (NDManager manager = NDManager.newBaseManager()) {
            for (int from = 0; from < stars.size(); from += BATCH) {
                try (NDManager scope = manager.newSubManager()) {
                    seen.accept(JointBatch.of(stars.subList(from, Math.min(from + BATCH, stars.size())), scope));
                }
            }
        }
    }

    private static float[][] array(List<float[]> rows) {
        return rows.toArray(float[][]::new);
    }
}
