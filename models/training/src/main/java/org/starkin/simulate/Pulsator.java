package org.starkin.simulate;

import java.util.OptionalDouble;

/**
 * A radial pulsator in one mode: RR Lyrae stars and classical Cepheids.
 *
 * @param period days
 * @param epochBjd a time of phase zero
 * @param amplitudeV peak to peak in V, magnitudes
 * @param shape the folded light curve
 * @param scale amplitudes in other bands against V
 * @param blazhko its slow modulation
 */
record Pulsator(
        double period, double epochBjd, double amplitudeV, PulsationShape shape, BandScale scale, Blazhko blazhko)
        implements StarModel {

    @Override
    public double departure(double timeBjd, Band band) {
        double modulation = Math.sin(2 * Math.PI * (timeBjd - epochBjd) / blazhko.periodDays());
        double cycles = (timeBjd - epochBjd) / period + blazhko.phaseSwing() * modulation;
        double amplitude = amplitudeV * scale.of(band) * (1 + blazhko.amplitudeSwing() * modulation);
        return amplitude * shape.at(cycles, band);
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.of(period);
    }

    /**
     * A modulation of amplitude and phase.
     *
     * @param periodDays its own period
     * @param amplitudeSwing relative change of the amplitude, either way
     * @param phaseSwing change of phase, cycles, either way
     */
    record Blazhko(double periodDays, double amplitudeSwing, double phaseSwing) {

        static final Blazhko NONE = new Blazhko(1, 0, 0);
    }
}
