package org.starkin.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Stars and small calculations that several tests share. */
final class Samples {

    static final long SEED = 20_260_101;

    private Samples() {}

    /** The first {@code count} stars of a sky of one class. */
    static List<SimulatedStar> stars(StarClass starClass, int count) {
        Map<StarClass, Double> only = new EnumMap<>(StarClass.class);
        only.put(starClass, 1.0);
        SimulatedSky sky = new SimulatedSky(SEED, new ClassMix(only));
        return IntStream.range(0, count).mapToObj(sky::star).toList();
    }

    /** Departures over one period from {@code startBjd}, {@code double[steps]}. */
    static double[] cycle(StarModel model, double startBjd, int steps, Band band) {
        double period = model.periodDays().orElseThrow();
        double[] cycle = new double[steps];
        for (int i = 0; i < steps; i++) {
            cycle[i] = model.departure(startBjd + period * i / steps, band);
        }
        return cycle;
    }

    static int indexOfLeast(double[] values) {
        int least = 0;
        for (int i = 1; i < values.length; i++) {
            least = values[i] < values[least] ? i : least;
        }
        return least;
    }

    static int indexOfGreatest(double[] values) {
        int greatest = 0;
        for (int i = 1; i < values.length; i++) {
            greatest = values[i] > values[greatest] ? i : greatest;
        }
        return greatest;
    }

    static double range(double[] values) {
        return values[indexOfGreatest(values)] - values[indexOfLeast(values)];
    }
}
