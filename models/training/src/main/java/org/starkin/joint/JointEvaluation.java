package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.starkin.network.ArrayOps;
import org.starkin.network.Parameters;
import org.starkin.train.Learning;

/** Every way of joining taught alike, on the same stars, and measured on the same others. */
final class JointEvaluation {

    private static final int BATCH = 256;

    private final List<JointStar> known;
    private final List<JointStar> asked;
    private final Consumer<String> say;

    JointEvaluation(List<JointStar> known, List<JointStar> asked, Consumer<String> say) {
        this.known = known;
        this.asked = asked;
        this.say = say;
    }

    /** The figures of a way that was taught by this plan. */
    Map<String, Double> measure(JoinMethod method, Learning.Plan plan) {
        Joining joining = method.on(known);
        JointTasks tasks = new JointTasks(known, asked, plan.seed());
        if (!method.isLearnt()) {
            try (Parameters none = new Parameters(0)) {
                return withoutRetrieval(tasks.of(rows(joining, known, none), rows(joining, asked, none)));
            }
        }
        try (Learning learning = new Learning(joining, plan)) {
            Map<String, Float> last = Map.of();
            while (!learning.isDone()) {
                last = learning.next();
            }
            say.accept(method.word() + ", seed " + plan.seed() + ", taught; last loss " + last);
            return tasks.of(rows(joining, known, learning.parameters()), rows(joining, asked, learning.parameters()));
        }
    }

    /** Vectors of two encoders are not comparable. */
    private static Map<String, Double> withoutRetrieval(Map<String, Double> figures) {
        Map<String, Double> left = new LinkedHashMap<>(figures);
        left.keySet().removeIf(name -> name.contains(" to "));
        return left;
    }

    private static Rows rows(Joining joining, List<JointStar> stars, Parameters parameters) {
        List<float[]> both = new ArrayList<>();
        List<float[]> light = new ArrayList<>();
        List<float[]> spectrum = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            for (int from = 0; from < stars.size(); from += BATCH) {
                try (NDManager scope = manager.newSubManager()) {
                    JointBatch batch = JointBatch.of(stars.subList(from, Math.min(from + BATCH, stars.size())), scope);
                    Joining.Joined joined = joining.joined(new ArrayOps(parameters, false), batch);
                    add(joined.both(), both);
                    add(joined.light(), light);
                    add(joined.spectrum(), spectrum);
                }
            }
        }
        return new Rows(array(both), array(light), array(spectrum));
    }

    private static void add(NDArray tensor, List<float[]> rows) {
        int width = (int) tensor.getShape().get(1);
        float[] all = tensor.toFloatArray();
        for (int i = 0; i < all.length / width; i++) {
            rows.add(Arrays.copyOfRange(all, i * width, (i + 1) * width));
        }
    }

    private static float[][] array(List<float[]> rows) {
        return rows.toArray(float[][]::new);
    }
}
