package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.starkin.encoder.PointSequence;
import org.starkin.network.ArrayOps;
import org.starkin.network.StarClrNetwork;
import org.starkin.view.SequenceView;

/**
 * Teaches StarCLR's network to know a star again by another part of its points: two overlapping stretches of one star
 * are drawn together against those of all other stars of the batch (NT-Xent: Chen et al. 2020, arXiv 2002.05709). No
 * class is told, no period, and no two surveys' looks at one star. The contrast is between the vectors themselves, as in
 * TS2Vec, since it is by their cosine that stars are searched.
 */
final class StarClrLesson implements Lesson {

    private static final double TEMPERATURE = 0.1;

    /** Stretches of about one length go through the network together, in so many groups. */
    private static final int GROUPS = 4;

    private final StarClrNetwork network;
    private final List<SequenceView> stars;

    /** A lesson on stars of whose fullest passband there are at least {@link Crops#FEWEST_POINTS} points. */
    StarClrLesson(StarClrNetwork network, List<SequenceView> stars) {
        this.network = network;
        this.stars = List.copyOf(stars);
    }

    @Override
    public Loss next(ArrayOps ops, NDManager scope, Step step) {
        List<Stretch> batch = draw(step.plan().pairs(), step.random());
        List<NDArray> vectors = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            List<PointSequence> alike =
                    batch.subList(group * batch.size() / GROUPS, (group + 1) * batch.size() / GROUPS).stream()
                            .map(Stretch::points)
                            .toList();
            if (!alike.isEmpty()) {
                int length = alike.getLast().size();
                vectors.add(network.embed(ops, SequenceTensors.of(StarClrNetwork.SEQUENCE, alike, length, scope)));
            }
        }
        NDArray loss = Contrast.ofPairs(ops, ops.concat(0, vectors), partners(batch), TEMPERATURE);
        return new Loss(loss, Map.of("stars", loss.getFloat()));
    }

    /** A stretch of a star's points; the star is told by its place in the batch. */
    private record Stretch(PointSequence points, int star) {}

    /** Two stretches each of as many stars, none twice; short ones first, so that few need much padding. */
    private List<Stretch> draw(int pairs, SplittableRandom random) {
        if (pairs > stars.size()) {
            throw new IllegalArgumentException(pairs + " pairs of " + stars.size() + " stars; each needs its own");
        }
        int[] drawn = random.ints(0, stars.size()).distinct().limit(pairs).toArray();
        List<Stretch> batch = new ArrayList<>(2 * pairs);
        for (int star = 0; star < pairs; star++) {
            SequenceView view = stars.get(drawn[star]);
            for (int[] points : Crops.of(fullest(view), random)) {
                batch.add(new Stretch(PointSequence.of(StarClrNetwork.SEQUENCE, view, points), star));
            }
        }
        batch.sort(Comparator.comparingInt(stretch -> stretch.points().size()));
        return batch;
    }

    private static int[] partners(List<Stretch> batch) {
        int[] firstOf = new int[batch.size() / 2];
        int[] partners = new int[batch.size()];
        Arrays.fill(firstOf, -1);
        for (int i = 0; i < partners.length; i++) {
            int star = batch.get(i).star();
            if (firstOf[star] < 0) {
                firstOf[star] = i;
            } else {
                partners[i] = firstOf[star];
                partners[firstOf[star]] = i;
            }
        }
        return partners;
    }

    /** The places of the points of the fullest passband. */
    static int[] fullest(SequenceView view) {
        return IntStream.range(0, view.size())
                .filter(point -> view.band(point) == 0)
                .toArray();
    }

    @Override
    public String settings() {
        return "StarCLR of " + stars.size() + " stars, temperature=" + TEMPERATURE;
    }
}
