package org.starkin.period;

/** The shape of one cycle of a fit, faintness against phase, at {@link #PHASES} phases. */
final class Waveform {

    private static final int PHASES = 128;

    private final double[] amplitude = new double[HarmonicFit.HARMONICS + 1];
    private final double[] faintness = new double[PHASES];
    private final double power;
    private final int faintest;
    private final int brightest;

    private Waveform(double[] coefficient) {
        double sum = 0;
        for (int h = 1; h <= HarmonicFit.HARMONICS; h++) {
            double cosine = coefficient[2 * h - 2];
            double sine = coefficient[2 * h - 1];
            amplitude[h] = Math.hypot(cosine, sine);
            sum += amplitude[h] * amplitude[h];
            for (int i = 0; i < PHASES; i++) {
                double phase = 2 * Math.PI * h * i / PHASES;
                faintness[i] += cosine * Math.cos(phase) + sine * Math.sin(phase);
            }
        }
        power = Math.max(sum, 1e-12);
        int highest = 0;
        int lowest = 0;
        for (int i = 1; i < PHASES; i++) {
            highest = faintness[i] > faintness[highest] ? i : highest;
            lowest = faintness[i] < faintness[lowest] ? i : lowest;
        }
        faintest = highest;
        brightest = lowest;
    }

    static Waveform of(HarmonicFit fit) {
        return new Waveform(fit.coefficients());
    }

    double amplitude(int harmonic) {
        return amplitude[harmonic];
    }

    /** The share, 0 to 1, of the fit's power in one harmonic. */
    double share(int harmonic) {
        return amplitude[harmonic] * amplitude[harmonic] / power;
    }

    /** From brightest to faintest. */
    double range() {
        return faintness[faintest] - faintness[brightest];
    }

    /** How much further the faint extreme lies from the mean than the bright one, -1 to 1: near 1 for narrow eclipses. */
    double faintSideExcess() {
        return range() > 0 ? (faintness[faintest] + faintness[brightest]) / range() : 0;
    }

    /** The share of the cycle spent nearer to the faint extreme than to the bright one. */
    double faintShare() {
        double middle = 0.5 * (faintness[faintest] + faintness[brightest]);
        int faint = 0;
        for (double f : faintness) {
            faint += f > middle ? 1 : 0;
        }
        return faint / (double) PHASES;
    }

    /** The share of the cycle from faintest to brightest: small for the steep rise of an RR Lyrae star. */
    double riseShare() {
        return ((brightest - faintest + PHASES) % PHASES) / (double) PHASES;
    }

    /** How much shallower the faint extreme half a cycle from the faintest is, in units of the range. */
    double minimaDifference() {
        if (range() <= 0) {
            return 0;
        }
        double other = Double.NEGATIVE_INFINITY;
        for (int i = -PHASES / 8; i <= PHASES / 8; i++) {
            other = Math.max(other, faintness[(faintest + PHASES / 2 + i) % PHASES]);
        }
        return (faintness[faintest] - other) / range();
    }
}
