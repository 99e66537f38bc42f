package org.starkin.joint;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.starkin.evaluate.Perceptron;
import org.starkin.evaluate.Scaler;
import org.starkin.nature.Kind;
import org.starkin.nature.Quantity;

/** What vectors are worth: what is said of the stars held out is read off labelled ones. */
final class JointTasks {

    private static final int NEIGHBOURS = 10;
    private static final int[] FEW = {10, 100};

    /** What the Hertzsprung-Russell diagram is drawn by. */
    private static final List<Quantity> PHOTOMETRIC =
            List.of(Quantity.LOG_TEFF, Quantity.LOG_G, Quantity.LOG_RADIUS, Quantity.ABSOLUTE_V);

    private static final int FEW_DRAWS = 10;

    private final List<JointStar> known;
    private final List<JointStar> asked;
    private final long seed;

    JointTasks(List<JointStar> known, List<JointStar> asked, long seed) {
        this.known = known;
        this.asked = asked;
        this.seed = seed;
    }

    /** All figures, by name. */
    Map<String, Double> of(Rows ofKnown, Rows ofAsked) {
        Map<String, Double> figures = new LinkedHashMap<>();
        retrieval("spectrum to light curve", ofAsked.spectrum(), ofAsked.light(), figures);
        retrieval("light curve to spectrum", ofAsked.light(), ofAsked.spectrum(), figures);
        float[][] gallery = Rows.unit(ofKnown.both());
        float[][] queries = Rows.unit(ofAsked.both());
        int[][] nearest = Nearest.of(queries, gallery, NEIGHBOURS);
        for (Quantity truth : Quantity.ALL) {
            double[] right = values(asked, truth);
            double[] told = mean(nearest, values(known, truth));
            figures.put("R2 of " + truth.words() + ", neighbours", r2(told, right));
            if (truth == Quantity.LOG_AGE) {
                figures.put("RMSE of age, Gyr", ageRmse(told, right));
            }
        }
        for (int labels : FEW) {
            for (Quantity truth : PHOTOMETRIC) {
                figures.put("R2 of " + truth.words() + ", " + labels + " labels", few(gallery, queries, truth, labels));
            }
        }
        figures.put("class told, accuracy", classesTold(gallery, queries));
        binaries("binaries", gallery, queries, _ -> true, figures);
        binaries(
                "synchronised or young",
                gallery,
                queries,
                kind -> kind == Kind.SYNCHRONISED_BINARY || kind == Kind.YOUNG_ROTATOR,
                figures);
        return figures;
    }

    private void retrieval(String name, float[][] queries, float[][] gallery, Map<String, Double> figures) {
        if (queries.length == 0) {
            return;
        }
        int[][] nearest = Nearest.of(queries, gallery, NEIGHBOURS);
        double found = 0;
        double ofKind = 0;
        double ofClass = 0;
        double ofGaiaClass = 0;
        for (int i = 0; i < nearest.length; i++) {
            for (int place : nearest[i]) {
                found += place == i ? 1 : 0;
                ofKind += kind(place) == kind(i) ? 1 : 0;
                ofClass += kind(place).isOfOneClassWith(kind(i)) ? 1 : 0;
                ofGaiaClass += kind(place).isOfOneGaiaClassWith(kind(i)) ? 1 : 0;
            }
        }
        double chance = (double) NEIGHBOURS / gallery.length;
        figures.put(name + ", recall@10", found / nearest.length);
        figures.put(name + ", times chance", found / nearest.length / chance);
        figures.put(name + ", kind P@10", ofKind / nearest.length / NEIGHBOURS);
        figures.put(name + ", class P@10", ofClass / nearest.length / NEIGHBOURS);
        figures.put(name + ", class of Gaia DR3 P@10", ofGaiaClass / nearest.length / NEIGHBOURS);
    }

    private static double[] values(List<JointStar> stars, Quantity quantity) {
        return stars.stream().mapToDouble(star -> quantity.of(star.nature())).toArray();
    }

    private Kind kind(int place) {
        return asked.get(place).nature().kind();
    }

    private static double[] mean(int[][] nearest, double[] values) {
        return Arrays.stream(nearest)
                .mapToDouble(places -> IntStream.of(places)
                        .mapToDouble(place -> values[place])
                        .average()
                        .orElse(0))
                .toArray();
    }

    static double r2(double[] told, double[] right) {
        double mean = Arrays.stream(right).average().orElse(0);
        double left = 0;
        double all = 0;
        for (int i = 0; i < told.length; i++) {
            left += (told[i] - right[i]) * (told[i] - right[i]);
            all += (right[i] - mean) * (right[i] - mean);
        }
        return 1 - left / all;
    }

    private static double ageRmse(double[] told, double[] right) {
        double squares = 0;
        for (int i = 0; i < told.length; i++) {
            squares += Math.pow(Math.pow(10, told[i]) - Math.pow(10, right[i]), 2);
        }
        return Math.sqrt(squares / told.length);
    }

    private double few(float[][] gallery, float[][] queries, Quantity truth, int labels) {
        double[] values = values(known, truth);
        double[] right = values(asked, truth);
        SplittableRandom random = new SplittableRandom(seed);
        double sum = 0;
        for (int draw = 0; draw < FEW_DRAWS; draw++) {
            int[] chosen = random.ints(0, known.size()).distinct().limit(labels).toArray();
            double[] told = Ridge.fit(
                            rows(gallery, chosen),
                            IntStream.of(chosen).mapToDouble(i -> values[i]).toArray(),
                            0.1)
                    .told(queries);
            sum += r2(told, right);
        }
        return sum / FEW_DRAWS;
    }

    /** How often a perceptron that is taught kinds tells a kind of the right class. */
    private double classesTold(float[][] gallery, float[][] queries) {
        Scaler scaler = Scaler.fit(gallery);
        int[] kinds = known.stream()
                .mapToInt(star -> Heads.KINDS.indexOf(star.nature().kind()))
                .toArray();
        Perceptron perceptron =
                Perceptron.fit(scaler.apply(gallery), kinds, Heads.KINDS.size(), Perceptron.Settings.mlp(seed));
        float[][] scaled = scaler.apply(queries);
        long right = IntStream.range(0, scaled.length)
                .filter(i -> Heads.KINDS.get(perceptron.classOf(scaled[i])).isOfOneClassWith(kind(i)))
                .count();
        return (double) right / scaled.length;
    }

    private void binaries(
            String name, float[][] gallery, float[][] queries, Predicate<Kind> isAsked, Map<String, Double> figures) {
        int[] learnt = places(known, isAsked);
        int[] measured = places(asked, isAsked);
        Scaler scaler = Scaler.fit(gallery);
        Perceptron perceptron = Perceptron.fit(
                scaler.apply(rows(gallery, learnt)),
                IntStream.of(learnt).map(i -> isBinary(known.get(i)) ? 1 : 0).toArray(),
                2,
                Perceptron.Settings.mlp(seed));
        double[] scores = Arrays.stream(scaler.apply(rows(queries, measured)))
                .mapToDouble(row -> perceptron.rather(row, 1, 0))
                .toArray();
        boolean[] right = new boolean[measured.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = isBinary(asked.get(measured[i]));
        }
        figures.put(name + ", AUC", Ranking.auc(scores, right));
        figures.put(name + ", AP", Ranking.averagePrecision(scores, right));
        figures.put(name + ", base rate", Ranking.baseRate(right));
    }

    private static float[][] rows(float[][] all, int[] places) {
        return IntStream.of(places).mapToObj(i -> all[i]).toArray(float[][]::new);
    }

    private static int[] places(List<JointStar> stars, Predicate<Kind> wanted) {
        return IntStream.range(0, stars.size())
                .filter(i -> wanted.test(stars.get(i).nature().kind()))
                .toArray();
    }

    private static boolean isBinary(JointStar star) {
        return star.nature().kind().isBinary();
    }
}
