package org.starkin.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Rare classes from five examples: all other unseen stars of the survey ranked by their similarity to the examples.
 * Examples are unseen stars too, so that no label burnt into an encoder helps.
 */
final class RareSection {

    private static final int SEEDS = 5;

    /** Classes rarer than this share of a survey's unseen stars are rare, where at least eight of them are there. */
    private static final double RARE = 0.05;

    private static final int FEWEST = 8;

    /** The average precisions of one draw. */
    private record Draw(double byBest, double byMean) {}

    private RareSection() {}

    static void measure(EncodedStars stars, long seed, Findings findings) {
        Map<String, double[][]> scores = new TreeMap<>();
        Map<String, String> bases = new TreeMap<>();
        for (LabelledSurvey survey : LabelledSurvey.ALL) {
            Sample gallery = stars.everyUnseen(survey);
            gallery.counts().forEach((kind, count) -> {
                if (count >= FEWEST && count < RARE * gallery.size() && !kind.equals("MISC")) {
                    String name = survey.name() + " " + kind;
                    scores.put(name, draws(gallery, kind, seed));
                    bases.put(name, count - SEEDS + " among " + (gallery.size() - SEEDS) + " stars");
                }
            });
        }
        if (scores.isEmpty()) {
            return;
        }
        addMean(scores, findings);
        scores.forEach((name, draws) -> {
            String basis = bases.getOrDefault(name, "");
            findings.add(Figure.ofDraws(Section.RARE, name + ", nearest example", basis, draws[0]));
            findings.add(Figure.ofDraws(Section.RARE, name + ", mean of examples", basis, draws[1]));
        });
    }

    private static void addMean(Map<String, double[][]> scores, Findings findings) {
        String basis = scores.size() + " classes, " + FewShotSection.DRAWS + " draws";
        List<String> names = List.of("mean of all, nearest example", "mean of all, mean of examples");
        for (int way = 0; way < names.size(); way++) {
            double[] means = new double[FewShotSection.DRAWS];
            for (double[][] draws : scores.values()) {
                for (int draw = 0; draw < means.length; draw++) {
                    means[draw] += draws[way][draw] / scores.size();
                }
            }
            findings.add(Figure.ofDraws(Section.RARE, names.get(way), basis, means));
        }
    }

    /** {@code double[2][draws]}: by the nearest example, by the mean of the examples. */
    private static double[][] draws(Sample gallery, String kind, long seed) {
        int[] ofKind = IntStream.range(0, gallery.size())
                .filter(i -> gallery.kinds().get(i).equals(kind))
                .toArray();
        List<String> one = IntStream.of(ofKind).mapToObj(gallery.kinds()::get).toList();
        List<Draw> draws = IntStream.range(0, FewShotSection.DRAWS)
                .parallel()
                .mapToObj(draw -> {
                    int[] drawn = FewShotSection.draw(one, SEEDS, new SplittableRandom(seed + draw));
                    return draw(
                            gallery,
                            kind,
                            IntStream.of(drawn).map(i -> ofKind[i]).sorted().toArray());
                })
                .toList();
        return new double[][] {
            draws.stream().mapToDouble(Draw::byBest).toArray(),
            draws.stream().mapToDouble(Draw::byMean).toArray()
        };
    }

    private static Draw draw(Sample gallery, String kind, int[] seeds) {
        float[] mean = new float[gallery.vectors().dimension()];
        for (int seed : seeds) {
            float[] row = gallery.vectors().row(seed);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += row[k];
            }
        }
        Sample others = gallery.where(i -> Arrays.binarySearch(seeds, i) < 0);
        double[] byBest = new double[others.size()];
        double[] byMean = new double[others.size()];
        Arrays.fill(byBest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < byBest.length; i++) {
            byMean[i] = others.vectors().similarity(i, mean);
            for (int seed : seeds) {
                byBest[i] = Math.max(
                        byBest[i],
                        others.vectors().similarity(i, gallery.vectors().row(seed)));
            }
        }
        return new Draw(averagePrecision(byBest, others, kind), averagePrecision(byMean, others, kind));
    }

    /** Of the ranking by descending score, ties by id. */
    static double averagePrecision(double[] scores, Sample gallery, String kind) {
        int[] order = Ranks.descending(scores);
        double sum = 0;
        int found = 0;
        for (int rank = 0; rank < order.length; rank++) {
            if (gallery.kinds().get(order[rank]).equals(kind)) {
                found++;
                sum += (double) found / (rank + 1);
            }
        }
        return found == 0 ? 0 : sum / found;
    }
}
