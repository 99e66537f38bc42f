package org.starkin.simulate;

/**
 * A periodic light curve as a Fourier series in magnitudes, {@code sum of A_k cos(2 pi k phase + phi_k)}, the
 * decomposition of Simon and Lee 1981 (ApJ 248, 291), scaled to a peak-to-peak range of 1 around a mean of 0.
 */
final class FourierCurve {

    private static final int SCALE_STEPS = 128;

    private final double[] cosines;
    private final double[] sines;

    private FourierCurve(double[] cosines, double[] sines) {
        this.cosines = cosines;
        this.sines = sines;
    }

    /**
     * The curve of the given amplitude ratios and phase differences.
     *
     * @param ratios R_k1 = A_k / A_1 for k = 2, 3, ...; {@code double[n]}
     * @param phases phi_k1 = phi_k - k phi_1 of the cosine series in magnitudes for k = 2, 3, ..., radians;
     *     {@code double[n]}
     * @param lagRadians by how much every term lags; adds {@code (k - 1) lag} to phi_k1
     */
    static FourierCurve of(double[] ratios, double[] phases, double lagRadians) {
        double[] cosines = new double[ratios.length + 1];
        double[] sines = new double[ratios.length + 1];
        cosines[0] = Math.cos(lagRadians);
        sines[0] = Math.sin(lagRadians);
        for (int k = 0; k < ratios.length; k++) {
            cosines[k + 1] = ratios[k] * Math.cos(phases[k] - lagRadians);
            sines[k + 1] = -ratios[k] * Math.sin(phases[k] - lagRadians);
        }
        return new FourierCurve(cosines, sines).scaled();
    }

    /** The departure at a phase in cycles, any real number. */
    double at(double cycles) {
        double angle = 2 * Math.PI * (cycles - Math.floor(cycles));
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double harmonicCosine = cosine;
        double harmonicSine = sine;
        double sum = 0;
        for (int k = 0; k < cosines.length; k++) {
            sum += cosines[k] * harmonicCosine + sines[k] * harmonicSine;
            double next = harmonicCosine * cosine - harmonicSine * sine;
            harmonicSine = harmonicSine * cosine + harmonicCosine * sine;
            harmonicCosine = next;
        }
        return sum;
    }

    private FourierCurve scaled() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SCALE_STEPS; i++) {
            double value = at((double) i / SCALE_STEPS);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        for (int k = 0; k < cosines.length; k++) {
            cosines[k] /= high - low;
            sines[k] /= high - low;
        }
        return this;
    }
}
