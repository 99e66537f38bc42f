package org.starkin.simulate;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The shape of a pulsation in every band. To the red every term of the series lags, the light maximum coming a few
 * hundredths of a cycle later: phi_21 and phi_31 of Cepheids in I exceed those in V by about 0.33 and 0.65 rad (Soszynski
 * et al. 2008, Acta Astron. 58, 163; Ngeow et al. 2003, ApJ 586, 959), which is a lag of 0.33 rad of every term.
 * Far in the infrared the lag is held at a value of our choice. The curve of a band is made when it is first asked for, as no
 * survey has them all; safe for concurrent use.
 */
final class PulsationShape {

    private static final double V_NM = 551;
    private static final double I_NM = 806;
    private static final double LAG_FROM_V_TO_I_RADIANS = 0.33;
    private static final double MOST_LAG_RADIANS = 0.9;

    private static final PulsationShape SINE = of(new double[0], new double[0]);

    private final double[] ratios;
    private final double[] phases;
    private final AtomicReferenceArray<FourierCurve> curves = new AtomicReferenceArray<>(Band.count());

    private PulsationShape(double[] ratios, double[] phases) {
        this.ratios = ratios;
        this.phases = phases;
    }

    /**
     * A shape by its first Fourier parameters in V. Higher harmonics go on with the same step in phase and the same
     * decline in amplitude, as those of a wave that steepens do.
     *
     * @param harmonics how many terms, the fundamental included, at least 3
     */
    static PulsationShape of(FourierParameters v, int harmonics) {
        double[] ratios = new double[harmonics - 1];
        double[] phases = new double[harmonics - 1];
        ratios[0] = v.r21();
        ratios[1] = v.r31();
        phases[0] = v.phi21();
        phases[1] = v.phi31();
        for (int k = 2; k < ratios.length; k++) {
            ratios[k] = ratios[k - 1] * v.decline();
            phases[k] = phases[k - 1] + v.phi31() - v.phi21();
        }
        return of(ratios, phases);
    }

    /** A pure sine wave, its maximum of light at phase 0.5. */
    static PulsationShape sine() {
        return SINE;
    }

    /** A shape by all its ratios R_k1 and phases phi_k1 in V, k = 2, 3, ...; {@code double[n]} each. */
    static PulsationShape of(double[] ratios, double[] phases) {
        return new PulsationShape(ratios.clone(), phases.clone());
    }

    /** The departure at a phase in cycles: range 1, mean 0. */
    double at(double cycles, Band band) {
        FourierCurve curve = curves.get(band.index());
        if (curve == null) {
            curve = curve(band);
            curves.set(band.index(), curve);
        }
        return curve.at(cycles);
    }

    private FourierCurve curve(Band band) {
        double lag = LAG_FROM_V_TO_I_RADIANS * (band.wavelengthNm() - V_NM) / (I_NM - V_NM);
        return FourierCurve.of(ratios, phases, Math.min(MOST_LAG_RADIANS, lag));
    }
}
