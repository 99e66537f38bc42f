package org.starkin.period;

/**
 * Distrusts frequencies that the rhythm of day and night can fake: whole numbers of cycles a day, solar or sidereal, and
 * the half and third of them. How much depends on the sampling: the evidence is cut by the spectral window's power at the
 * daily frequency concerned, so a survey that observes around the clock loses nothing and a nightly one must show clearly
 * more evidence there than elsewhere.
 */
final class DailyVeto {

    /** Frequencies within this many widths {@code 1 / T} of a daily one are taken for it. */
    private static final double NEAR_WIDTHS = 1.5;

    private static final int MOST_HARMONICS = 3;

    private final Signal signal;

    DailyVeto(Signal signal) {
        this.signal = signal;
    }

    /** The trial, its evidence cut where it may be the day's. */
    Trial judge(Trial trial) {
        double strongest = 0;
        for (int h = 1; h <= MOST_HARMONICS; h++) {
            double harmonic = h * trial.frequencyPerDay();
            if (isDaily(harmonic, 1, h) || isDaily(harmonic, Candidates.SIDEREAL_PER_DAY, h)) {
                strongest = Math.max(strongest, windowPower(harmonic));
            }
        }
        if (strongest == 0 || trial.logEvidence() <= 0) {
            return trial;
        }
        return new Trial(trial.frequencyPerDay(), trial.logEvidence() * (1 - strongest), trial.explained());
    }

    private boolean isDaily(double frequencyPerDay, double perDay, int harmonic) {
        double whole = Math.rint(frequencyPerDay / perDay);
        double off = Math.abs(frequencyPerDay - whole * perDay);
        return whole >= 1 && off < harmonic * NEAR_WIDTHS / signal.spanDays() && off < 0.1 * perDay;
    }

    /** The power, 0 to 1, of the sampling itself at a frequency: 1 where every point falls on one phase. */
    private double windowPower(double frequencyPerDay) {
        double power = 0;
        for (Band band : signal.bands()) {
            double cosine = 0;
            double sine = 0;
            for (int i = 0; i < band.size(); i++) {
                double cycles = frequencyPerDay * band.timeDays()[i];
                double phase = 2 * Math.PI * (cycles - Math.rint(cycles));
                cosine += band.weight()[i] * Math.cos(phase);
                sine += band.weight()[i] * Math.sin(phase);
            }
            power += (cosine * cosine + sine * sine) * band.size() / signal.size();
        }
        return Math.min(power, 1);
    }
}
