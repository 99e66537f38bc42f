package org.starkin.solr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.starkin.index.Found;
import org.starkin.index.Manifest;
import org.starkin.index.SpaceHome;
import org.starkin.index.StarFilter;
import org.starkin.index.Thoroughness;

/** Measures on a collection how much of the exact answer its graphs find, as a build does on its own. */
final class RecallProbe {

    private static final int MOST_PROBED = 400;
    private static final int NEIGHBOURS = 10;

    /**
     * Above that of a build: a search here is mostly the way to Solr and back, and a higher effort adds little. Where graphs fail they fail
     * whole queries, one in a hundred perhaps, so that it takes hundreds of probes to see it.
     */
    private static final double RECALL_AIMED_AT = 0.999;

    private static final double RECALL_WORTH_NO_MORE = 0.9995;
    private static final int[] EFFORTS = {24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024};

    private final SpaceHome home;
    private final int size;

    RecallProbe(SpaceHome home) {
        this.home = home;
        this.size = (int) home.manifest().stars().kept();
    }

    Manifest.Recall measure() throws IOException {
        int[] stars = new SplittableRandom(home.manifest().build().seed())
                .ints(0, Math.max(1, size))
                .distinct()
                .limit(Math.min(MOST_PROBED, size))
                .toArray();
        List<float[]> queries = new ArrayList<>();
        home.vectors(stars, stars.length, (_, vector) -> queries.add(vector.clone()));
        List<Found> right = ask(stars, queries, OptionalInt.empty());
        List<Manifest.RecallPoint> curve = new ArrayList<>();
        double recall = 0;
        for (int i = 0; i < EFFORTS.length && stars.length > 0 && recall < RECALL_WORTH_NO_MORE; i++) {
            curve.add(point(EFFORTS[i], ask(stars, queries, OptionalInt.of(EFFORTS[i])), right));
            recall = curve.getLast().recallAt10();
        }
        return new Manifest.Recall(stars.length, curve, defaultEffort(curve));
    }

    private List<Found> ask(int[] stars, List<float[]> queries, OptionalInt effort) throws IOException {
        List<Found> answers = new ArrayList<>();
        for (int i = 0; i < stars.length; i++) {
            SpaceHome.Sought sought = new SpaceHome.Sought(NEIGHBOURS, -1, List.of(stars[i]), StarFilter.NONE, effort);
            answers.add(home.nearest(queries.get(i), sought));
        }
        return answers;
    }

    private static Manifest.RecallPoint point(int effort, List<Found> answers, List<Found> right) {
        long found = 0;
        long sought = 0;
        long visited = 0;
        for (int i = 0; i < answers.size(); i++) {
            double[] wanted = right.get(i).similarities();
            double farthest = wanted.length == 0 ? 1 : wanted[wanted.length - 1];
            sought += wanted.length;
            found += Arrays.stream(answers.get(i).similarities())
                    .filter(similarity -> similarity >= farthest)
                    .count();
            visited += answers.get(i).visited();
        }
        double recall = sought == 0 ? 1 : (double) found / sought;
        return new Manifest.RecallPoint(effort, recall, (double) visited / answers.size());
    }

    private static int defaultEffort(List<Manifest.RecallPoint> curve) {
        return curve.stream()
                .filter(point -> point.recallAt10() >= RECALL_AIMED_AT)
                .mapToInt(Manifest.RecallPoint::effort)
                .findFirst()
                .orElse(Math.min(EFFORTS[EFFORTS.length - 1], Thoroughness.Effort.MOST));
    }
}
