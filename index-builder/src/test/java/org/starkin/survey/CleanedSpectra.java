package org.starkin.survey;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.Spectrum;
import org.starkin.spectrum.SpectrumCleaning;
import org.starkin.spectrum.SpectrumGrid;
import org.starkin.spectrum.SpectrumOutcome;

/** Reads and cleans spectra for tests, and looks at their lines. */
final class CleanedSpectra {

    private CleanedSpectra() {}

    /** The files of all stars of MILES that are there. */
    static List<Path> miles() throws IOException {
        try (Stream<Path> all = Files.list(RealData.file("spectra/miles"))) {
            return all.filter(file -> file.toString().endsWith(".fits.gz"))
                    .sorted()
                    .toList();
        }
    }

    static ReadSpectrum read(Path file) {
        return new SpectrumReaders().read(Readers.AUTO, file, SpectrumOptions.BUILD);
    }

    static CleanedSpectrum cleaned(Path file) {
        return cleaned(read(file).spectrum());
    }

    /** A spectrum that tells no velocity counts as one at rest. */
    static CleanedSpectrum cleaned(Spectrum spectrum) {
        double velocity = spectrum.velocityKmPerS().orElse(0);
        return switch (SpectrumCleaning.clean(spectrum.withVelocity(velocity))) {
            case CleanedSpectrum cleaned -> cleaned;
            case SpectrumOutcome.Refused refused -> fail(refused.reason() + ": " + refused.detail());
        };
    }

    /**
     * The vacuum wavelength at which a line near this one is centred: the mean weighted by what it takes of the light.
     */
    static double centreNear(CleanedSpectrum spectrum, double angstrom, double reachAngstrom) {
        double sum = 0;
        double moment = 0;
        int from = (int) Math.ceil(SpectrumGrid.pixel(angstrom - reachAngstrom));
        for (int i = from; i <= SpectrumGrid.pixel(angstrom + reachAngstrom); i++) {
            sum -= spectrum.residual(i);
            moment -= spectrum.residual(i) * SpectrumGrid.wavelengthAngstrom(i);
        }
        return moment / sum;
    }
}
