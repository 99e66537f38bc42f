package org.starkin.view;

/** Features of one passband's points folded at a period: their Fourier series and their order in phase. */
final class PhaseFeatures {

    /** An amplitude ratio of this size damps its phase by half: below it, noise has the better of the phase. */
    private static final double FAINT_RATIO = 0.1;

    private static final int STEPS = 128;

    private PhaseFeatures() {}

    static void put(PhasedSeries phased, Moments moments, FeatureTable table) {
        table.put(Feature.LOG_FOLDED_ETA, Math.log10(eta(phased, moments)));
        table.put(Feature.FOLDED_CUSUM, cusum(phased, moments));
        FourierSeries fourier = FourierSeries.fit(phased);
        putHarmonics(fourier, table);
        putShape(fourier, table);
        table.put(Feature.FOURIER_SHARE, fourier.explainedShare(phased));
    }

    /** Around the circle: the last point is followed by the first. */
    private static double eta(PhasedSeries phased, Moments moments) {
        double squares = 0;
        double previous = phased.brightness(phased.size() - 1);
        for (int place = 0; place < phased.size(); place++) {
            double difference = phased.brightness(place) - previous;
            squares += difference * difference;
            previous = phased.brightness(place);
        }
        return squares / (phased.size() * moments.variance());
    }

    private static double cusum(PhasedSeries phased, Moments moments) {
        double sum = 0;
        double least = 0;
        double most = 0;
        for (int place = 0; place < phased.size(); place++) {
            sum += phased.brightness(place) - moments.mean();
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }
        return (most - least) / (phased.size() * moments.standardDeviation());
    }

    private static void putHarmonics(FourierSeries fourier, FeatureTable table) {
        double r21 = fourier.amplitude(2) / fourier.amplitude(1);
        double r31 = fourier.amplitude(3) / fourier.amplitude(1);
        double phi21 = fourier.phase(2) - 2 * fourier.phase(1);
        double phi31 = fourier.phase(3) - 3 * fourier.phase(1);
        table.put(Feature.R21, r21);
        table.put(Feature.R31, r31);
        table.put(Feature.COS_PHI21, Math.cos(phi21) * r21 / (r21 + FAINT_RATIO));
        table.put(Feature.SIN_PHI21, Math.sin(phi21) * r21 / (r21 + FAINT_RATIO));
        table.put(Feature.COS_PHI31, Math.cos(phi31) * r31 / (r31 + FAINT_RATIO));
        table.put(Feature.SIN_PHI31, Math.sin(phi31) * r31 / (r31 + FAINT_RATIO));
    }

    private static void putShape(FourierSeries fourier, FeatureTable table) {
        double start = fourier.brightestPhaseOfFirstHarmonic();
        double[] curve = new double[STEPS];
        int brightest = 0;
        int faintest = 0;
        for (int step = 0; step < STEPS; step++) {
            curve[step] = fourier.brightness(start + (double) step / STEPS);
            brightest = curve[step] > curve[brightest] ? step : brightest;
            faintest = curve[step] < curve[faintest] ? step : faintest;
        }
        double steepest = 0;
        for (int step = 0; step < STEPS; step++) {
            steepest = Math.max(steepest, curve[(step + 1) % STEPS] - curve[step]);
        }
        double range = curve[brightest] - curve[faintest];
        table.put(Feature.RISE_SHARE, (double) Math.floorMod(brightest - faintest, STEPS) / STEPS);
        table.put(Feature.STEEPEST_RISE, steepest * STEPS / range);
    }
}
