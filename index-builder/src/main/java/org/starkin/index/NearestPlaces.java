package org.starkin.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Keeps of the stars of a cone those nearest to its centre, ties by number. For one thread. */
final class NearestPlaces implements SpaceHome.ConeVisitor {

    private static final Comparator<Place> NEAREST_FIRST =
            Comparator.comparingDouble(Place::separationArcsec).thenComparingInt(Place::star);

    private final int limit;
    private final PriorityQueue<Place> nearest = new PriorityQueue<>(NEAREST_FIRST.reversed());

    private record Place(int star, double separationArcsec) {}

    NearestPlaces(int limit) {
        this.limit = limit;
    }

    @Override
    public void star(int number, double separationArcsec) {
        nearest.add(new Place(number, separationArcsec));
        if (nearest.size() > limit) {
            nearest.poll();
        }
    }

    /** Nearest first. */
    int[] stars() {
        return sorted().mapToInt(Place::star).toArray();
    }

    /** Nearest first. */
    double[] separationsArcsec() {
        return sorted().mapToDouble(Place::separationArcsec).toArray();
    }

    private Stream<Place> sorted() {
        return Arrays.stream(nearest.toArray(Place[]::new)).sorted(NEAREST_FIRST);
    }
}
