package org.starkin.period;

/** Takes a period out of a light curve and looks at what is left near its frequency. */
final class Residual {

    /** With fewer cycles in the time span, what stands beside a period cannot be told from it. */
    private static final double FEWEST_CYCLES = 8;

    /** Grid points in the width {@code 1 / T} of a peak: one between two of them loses at most 9 % of its power. */
    private static final int OVERSAMPLING = 3;

    private final Signal signal;
    private final Trials trials;

    Residual(Signal signal, Trials trials) {
        this.signal = signal;
        this.trials = trials;
    }

    /** The powers beside a frequency, once it is taken out of every passband. */
    RelativePeriodogram beside(double frequencyPerDay) {
        if (frequencyPerDay * signal.spanDays() < FEWEST_CYCLES) {
            return RelativePeriodogram.EMPTY;
        }
        double lowest = frequencyPerDay * RelativePeriodogram.LOWEST_RATIO;
        double highest = frequencyPerDay / RelativePeriodogram.LOWEST_RATIO;
        double step = 1 / (OVERSAMPLING * signal.spanDays());
        int count = (int) Math.min(FrequencyGrid.MOST_FREQUENCIES, (highest - lowest) / step);
        FrequencyGrid grid = new FrequencyGrid(step, count, 0, OVERSAMPLING);
        float[] power = new float[count];
        for (Band band : signal.bands()) {
            float share = band.size() / (float) signal.size();
            BandScan.add(without(frequencyPerDay, band), grid, lowest, share, power);
        }
        float[] highestOf = new float[RelativePeriodogram.BINS];
        for (int k = 0; k < count; k++) {
            int bin = RelativePeriodogram.binOf((lowest + k * step) / frequencyPerDay);
            highestOf[bin] = Math.max(highestOf[bin], Math.min(power[k], 1));
        }
        return RelativePeriodogram.of(highestOf);
    }

    private Band without(double frequencyPerDay, Band band) {
        double[] coefficients = trials.fitOf(band, frequencyPerDay).coefficients();
        double[] rest = band.value().clone();
        for (int i = 0; i < rest.length; i++) {
            double angle = 2 * Math.PI * (band.timeDays()[i] * frequencyPerDay % 1);
            double turnCosine = Math.cos(angle);
            double turnSine = Math.sin(angle);
            double cosine = 1;
            double sine = 0;
            for (int h = 0; h < coefficients.length; h += 2) {
                double turned = cosine * turnCosine - sine * turnSine;
                sine = sine * turnCosine + cosine * turnSine;
                cosine = turned;
                rest[i] -= coefficients[h] * cosine + coefficients[h + 1] * sine;
            }
        }
        return Signal.normalised(band.timeDays(), band.weight().clone(), rest, band.amplitudeMag());
    }
}
