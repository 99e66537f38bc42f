package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * Gaussian noise with the spectrum of a damped random walk (an Ornstein-Uhlenbeck process: Kelly, Bechtold and Siemiginowska
 * 2009, ApJ 698, 895), as a sum of waves of random phase and Rayleigh-distributed amplitude, one in each of many slices of
 * frequency (Timmer and Koenig 1995, A&A 300, 707). Its structure function rises as sqrt(1 - exp(-dt / tau)) and levels off.
 *
 * @param frequencies of the waves, radians a day; {@code double[n]}, never written
 * @param amplitudesV of the waves, magnitudes; {@code double[n]}, never written
 * @param phases radians at {@link SimulatedSky#REFERENCE_BJD}; {@code double[n]}, never written
 * @param scale against V
 */
@SuppressWarnings("ArrayRecordComponent")
record RedNoise(double[] frequencies, double[] amplitudesV, double[] phases, BandScale scale) implements StarModel {

    private static final int WAVES = 48;
    private static final double SLOWEST = 0.01;
    private static final double FASTEST = 300;

    /**
     * One star's noise.
     *
     * @param tauDays the time over which it forgets
     * @param deviationV its long-term standard deviation, V magnitudes
     */
    static RedNoise draw(SplittableRandom random, double tauDays, double deviationV, BandScale scale) {
        double[] frequencies = new double[WAVES];
        double[] amplitudes = new double[WAVES];
        double[] phases = new double[WAVES];
        double step = Math.log(FASTEST / SLOWEST) / WAVES;
        double passed = 0;
        for (int i = 0; i < WAVES; i++) {
            double end = i == WAVES - 1 ? Double.POSITIVE_INFINITY : SLOWEST * Math.exp(step * (i + 1));
            double share = 2 / Math.PI * Math.atan(end);
            frequencies[i] = SLOWEST * Math.exp(step * (i + random.nextDouble())) / tauDays;
            amplitudes[i] = deviationV * Math.sqrt((share - passed) * 2 * Draw.exponential(random, 1));
            phases[i] = 2 * Math.PI * random.nextDouble();
            passed = share;
        }
        return new RedNoise(frequencies, amplitudes, phases, scale);
    }

    @Override
    public double departure(double timeBjd, Band band) {
        double days = timeBjd - SimulatedSky.REFERENCE_BJD;
        double sum = 0;
        for (int i = 0; i < frequencies.length; i++) {
            sum += amplitudesV[i] * Math.cos(frequencies[i] * days + phases[i]);
        }
        return sum * scale.of(band);
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.empty();
    }
}
