package org.starkin.period;

/**
 * Tries frequencies on a whole light curve: each passband has its own mean, harmonics and noise, so their evidences
 * multiply. Averages the evidence over the shapes that are expected. One object serves one thread.
 */
final class Trials {

    /**
     * How many independent points a point is worth: neighbours share weather, blending and calibration, and the errors
     * of the fit itself. Chosen on Catalina stars of the training split, where 0.5 to 0.8 rank alike and 1 ranks worse.
     */
    private static final double INDEPENDENCE = 0.7;

    /** More points than this bring no more certainty: what is left over a dense series is never white noise. */
    private static final double MOST_INDEPENDENT = 1_000;

    private final Signal signal;
    private final HarmonicFit fit = new HarmonicFit(HarmonicPrior.SHAPES);
    private final double crowding;

    Trials(Signal signal) {
        this.signal = signal;
        crowding = Math.min(INDEPENDENCE, MOST_INDEPENDENT / signal.size());
    }

    /** Tries a frequency with the first {@code harmonics} harmonics. */
    Trial at(double frequencyPerDay, int harmonics) {
        double logEvidence = 0;
        double logLeft = 0;
        for (Band band : signal.bands()) {
            fit.fold(band, frequencyPerDay, harmonics);
            logEvidence += fit.logEvidence(crowding * band.size());
            logLeft += band.size() * Math.log(Math.max(1 - fit.explained(), 1e-9));
        }
        double explained = 1 - Math.exp(logLeft / signal.size());
        return new Trial(frequencyPerDay, logEvidence, Math.clamp(explained, 0, 1));
    }

    /**
     * The best trial within {@code reach} of a frequency, on a grid of {@code 2 * steps + 1} frequencies, then around the
     * best of them by a parabola.
     */
    Trial bestNear(double frequencyPerDay, double reach, int steps) {
        Trial[] tried = new Trial[2 * steps + 1];
        int best = 0;
        for (int i = 0; i < tried.length; i++) {
            tried[i] = at(frequencyPerDay + (i - steps) * reach / steps, HarmonicFit.HARMONICS);
            if (tried[i].logEvidence() > tried[best].logEvidence()) {
                best = i;
            }
        }
        if (best == 0 || best == tried.length - 1) {
            return tried[best];
        }
        double left = tried[best - 1].logEvidence();
        double right = tried[best + 1].logEvidence();
        double curvature = left - 2 * tried[best].logEvidence() + right;
        if (curvature >= 0) {
            return tried[best];
        }
        double shift = 0.5 * (left - right) / curvature * reach / steps;
        Trial between = at(tried[best].frequencyPerDay() + shift, HarmonicFit.HARMONICS);
        return between.logEvidence() > tried[best].logEvidence() ? between : tried[best];
    }

    /**
     * The evidence for a slow trend, a parabola in time, over a constant: what a star that only drifts shows as well. Its
     * two coefficients cost what the Bayesian information criterion says.
     */
    double trendLogEvidence() {
        double logEvidence = 0;
        for (Band band : signal.bands()) {
            double size = crowding * band.size();
            double left = Math.max(1 - Trend.explained(band), 1e-4);
            logEvidence += -0.5 * size * Math.log(left) - Math.log(Math.max(size, 1));
        }
        return logEvidence;
    }

    /** The fit of one band at a frequency, under the first of the shapes. */
    HarmonicFit fitOf(Band band, double frequencyPerDay) {
        fit.fold(band, frequencyPerDay, HarmonicFit.HARMONICS);
        fit.logEvidence(crowding * band.size());
        return fit;
    }
}
