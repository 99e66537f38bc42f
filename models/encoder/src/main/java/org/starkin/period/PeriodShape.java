package org.starkin.period;

import java.util.Comparator;
import java.util.List;

/**
 * What tells whether a star's period is the one with most evidence, its double or its half: the evidence of all three,
 * the harmonics of the fit, the depths of its minima. The choice between them is learnt from these numbers. Nothing here
 * tells one survey from another: neither brightness nor the number of points.
 *
 * @param periodDays the period with most evidence
 * @param values {@code NAMES.size()} numbers, finite, in the order of {@link #NAMES}
 */
public record PeriodShape(double periodDays, List<Double> values) {

    /** What each number is. */
    public static final List<String> NAMES = List.of(
            "ln_period_days",
            "log_evidence_gain_of_double",
            "log_evidence_gain_of_half",
            "explained",
            "explained_gain_of_double",
            "explained_gain_of_half",
            "ln_second_over_first_harmonic",
            "ln_third_over_first_harmonic",
            "ln_fourth_over_first_harmonic",
            "odd_share_at_double",
            "first_harmonic_share_at_double",
            "third_harmonic_share_at_double",
            "skewness",
            "kurtosis",
            "ln_amplitude",
            "faint_side_excess",
            "faint_share_of_cycle",
            "rise_share_of_cycle",
            "minima_difference_at_double",
            "noise_over_amplitude");

    private static final double SMALLEST = 1e-3;

    public PeriodShape {
        values = List.copyOf(values);
    }

    static PeriodShape of(Signal signal, Trials trials, Trial at, Trial atDouble, Trial atHalf) {
        Band band =
                signal.bands().stream().max(Comparator.comparingInt(Band::size)).orElseThrow();
        Waveform wave = Waveform.of(trials.fitOf(band, at.frequencyPerDay()));
        Waveform twice = Waveform.of(trials.fitOf(band, atDouble.frequencyPerDay()));
        return new PeriodShape(
                1 / at.frequencyPerDay(),
                List.of(
                        -Math.log(at.frequencyPerDay()),
                        Math.clamp(atDouble.logEvidence() - at.logEvidence(), -50, 50),
                        Math.clamp(atHalf.logEvidence() - at.logEvidence(), -200, 50),
                        at.explained(),
                        atDouble.explained() - at.explained(),
                        atHalf.explained() - at.explained(),
                        logRatio(wave.amplitude(2), wave.amplitude(1)),
                        logRatio(wave.amplitude(3), wave.amplitude(1)),
                        logRatio(wave.amplitude(4), wave.amplitude(1)),
                        twice.share(1) + twice.share(3) + twice.share(5) + twice.share(7),
                        twice.share(1),
                        twice.share(3),
                        moment(band, 3),
                        Math.min(moment(band, 4), 50),
                        Math.log(Math.max(band.amplitudeMag(), SMALLEST)),
                        wave.faintSideExcess(),
                        wave.faintShare(),
                        wave.riseShare(),
                        twice.minimaDifference(),
                        Math.sqrt(1 - at.explained()) / Math.max(wave.range(), SMALLEST)));
    }

    private static double logRatio(double a, double b) {
        return Math.log(Math.max(a, SMALLEST) / Math.max(b, SMALLEST));
    }

    private static double moment(Band band, int order) {
        double sum = 0;
        for (int i = 0; i < band.size(); i++) {
            sum += band.weight()[i] * Math.pow(band.value()[i], order);
        }
        return sum;
    }
}
