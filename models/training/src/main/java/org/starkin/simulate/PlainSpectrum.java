package org.starkin.simulate;

import java.util.Optional;
import org.starkin.nature.Companion;
import org.starkin.nature.Nature;
import org.starkin.nature.Photosphere;
import org.starkin.spectrum.SpectralLine;
import org.starkin.spectrum.SpectralLines;

/**
 * A plain spectrum of a star: a black body, and in it the lines and bands of {@link SpectralLines}, whose depths follow temperature,
 * gravity and composition as spectral classes do (Gray and Corbally 2009, Stellar Spectral Classification): hydrogen strongest at
 * 9,300 K, helium hotter, metals cooler, molecules in the coolest. Good enough to show; nothing is measured by it. Immutable.
 */
final class PlainSpectrum {

    private static final double LIGHT_KM_S = 299_792.458;

    /** Of Planck's law, hc/k in Angstrom kelvin. */
    private static final double PLANCK = 1.438_776_877e8;

    /** Sigma of a spectrograph of R = 1,800, km/s. */
    private static final double INSTRUMENT_KM_S = 71;

    private static final double BAND_ANGSTROM = 60;
    private static final double DEEPEST = 0.92;

    private final Nature nature;

    PlainSpectrum(Nature nature) {
        this.nature = nature;
    }

    /** Its flux per wavelength at rest, in units of its own, both stars of a pair together. */
    double flux(double vacuumAngstrom) {
        double one = flux(nature.photosphere(), vacuumAngstrom);
        Optional<Photosphere> other = nature.companion().map(Companion::photosphere);
        return one + other.map(star -> flux(star, vacuumAngstrom)).orElse(0.0);
    }

    private double flux(Photosphere star, double angstrom) {
        double radius = star.radiusSun();
        double light =
                radius * radius * Math.pow(angstrom / 5_500, -5) / Math.expm1(PLANCK / (angstrom * star.teffK()));
        for (SpectralLine line : SpectralLines.ALL) {
            light *= 1 - depth(star, line) * profile(star, line, angstrom);
        }
        return light;
    }

    private double profile(Photosphere star, SpectralLine line, double angstrom) {
        double off = angstrom - line.vacuumAngstrom();
        if (line.kind() == SpectralLine.Kind.BAND) {
            return off < 0 ? 0 : Math.exp(-off / BAND_ANGSTROM);
        }
        double sigma = line.vacuumAngstrom() / LIGHT_KM_S * Math.hypot(INSTRUMENT_KM_S, nature.vSiniKms() / 2);
        double pressure = line.name().startsWith("H ") ? 1.5 * Math.max(0, star.logG()) : 0;
        double x = off / Math.hypot(sigma, pressure);
        return Math.abs(x) > 6 ? 0 : Math.exp(-0.5 * x * x);
    }

    private static double depth(Photosphere star, SpectralLine line) {
        double hot = Math.log10(star.teffK());
        double metals = Math.pow(10, 0.35 * star.feH());
        double gravity = 0.6 + 0.1 * star.logG();
        String name = line.name();
        double depth;
        if (name.startsWith("H ")) {
            depth = 0.75 * peak(hot, 3.97, 0.14);
        } else if (name.startsWith("He II")) {
            depth = 0.3 * step(hot, 4.5, 0.04);
        } else if (name.startsWith("He I")) {
            depth = 0.3 * peak(hot, 4.32, 0.12);
        } else if (name.startsWith("Mg II")) {
            depth = 0.25 * metals * peak(hot, 4.0, 0.12);
        } else if (name.startsWith("Ca II")) {
            depth = 0.85 * metals * step(-hot, -3.93, 0.05);
        } else if (name.startsWith("TiO")) {
            depth = 0.6 * step(-hot, -3.58, 0.015);
        } else if (name.startsWith("MgH") || name.startsWith("CaH")) {
            depth = 0.4 * gravity * step(-hot, -3.62, 0.02);
        } else if (name.startsWith("CN") || name.startsWith("CH")) {
            depth = 0.35 * metals * peak(hot, 3.68, 0.06);
        } else {
            boolean isStrong = name.startsWith("Na") || name.startsWith("Mg");
            depth = (isStrong ? 0.6 * gravity : 0.4) * metals * step(-hot, -3.8, 0.04);
        }
        return Math.min(DEEPEST, depth);
    }

    private static double peak(double x, double centre, double sigma) {
        return Math.exp(-0.5 * Math.pow((x - centre) / sigma, 2));
    }

    private static double step(double x, double centre, double width) {
        return 1 / (1 + Math.exp(-(x - centre) / width));
    }
}
