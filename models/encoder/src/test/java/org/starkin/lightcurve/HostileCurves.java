package org.starkin.lightcurve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Light curves that a broken archive or an attacker might send; the same seed gives the same curve. */
public final class HostileCurves {

    private static final double[] NASTY = {
        0,
        -0.0,
        1,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e-300,
        1e300,
        99.999,
        -99,
        2_457_000.5,
        1e15
    };

    private static final List<BrightnessUnit> UNITS = List.of(BrightnessUnit.values());

    private HostileCurves() {}

    /** A curve of 0 to 4 passbands of 0 to 60 points, sound and nasty values mixed in a ratio of its own. */
    public static LightCurve random(long seed) {
        Random random = new Random(seed);
        double nastiness = random.nextInt(4) / 3.0;
        List<BandSeries> series = new ArrayList<>();
        int passbands = random.nextInt(5);
        for (int band = 0; band < passbands; band++) {
            BrightnessUnit unit = UNITS.get(random.nextInt(UNITS.size()));
            int points = random.nextInt(61);
            double[] times = numbers(random, points, nastiness, 1000);
            double[] values = numbers(random, points, nastiness, 15);
            double[] errors = random.nextBoolean() ? numbers(random, points, nastiness, 0.1) : new double[0];
            series.add(BandSeries.of(new Passband("band" + band), unit, times, values, errors));
        }
        return new LightCurve(TimeSystem.JD, series);
    }

    private static double[] numbers(Random random, int count, double nastiness, double scale) {
        double[] numbers = new double[count];
        boolean isQuantised = random.nextInt(4) == 0;
        for (int i = 0; i < count; i++) {
            double sound = scale * (1 + 0.1 * random.nextGaussian());
            double number = isQuantised ? Math.rint(sound) : sound;
            boolean isNasty = random.nextDouble() < nastiness * nastiness;
            numbers[i] = isNasty ? NASTY[random.nextInt(NASTY.length)] : number;
        }
        return numbers;
    }
}
