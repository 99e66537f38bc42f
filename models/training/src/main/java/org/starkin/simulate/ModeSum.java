package org.starkin.simulate;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A star that pulsates in several modes at once, which beat.
 *
 * @param modes the one by which an astronomer would fold it first; at least one
 * @param scale amplitudes in other bands against V
 */
record ModeSum(List<Mode> modes, BandScale scale) implements StarModel {

    ModeSum {
        modes = List.copyOf(modes);
    }

    /**
     * One mode.
     *
     * @param frequency cycles a day
     * @param amplitudeV peak to peak in V, magnitudes
     * @param phase in cycles at {@link SimulatedSky#REFERENCE_BJD}
     * @param shape its folded curve
     */
    record Mode(double frequency, double amplitudeV, double phase, PulsationShape shape) {}

    @Override
    public double departure(double timeBjd, Band band) {
        double days = timeBjd - SimulatedSky.REFERENCE_BJD;
        double sum = 0;
        for (int i = 0; i < modes.size(); i++) {
            Mode mode = modes.get(i);
            sum += mode.amplitudeV() * mode.shape().at(mode.frequency() * days + mode.phase(), band);
        }
        return sum * scale.of(band);
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.of(1 / modes.getFirst().frequency());
    }
}
