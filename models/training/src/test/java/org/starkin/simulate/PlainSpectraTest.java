package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.nature.Kind;
import org.starkin.nature.Nature;
import org.starkin.nature.Photosphere;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.SpectrumCleaning;
import org.starkin.spectrum.VelocitySource;
import org.starkin.survey.ReadSpectrum;
import org.starkin.survey.Readers;
import org.starkin.survey.SpectrumOptions;
import org.starkin.survey.SpectrumReaders;

class PlainSpectraTest {

    private static final double H_BETA = 4862.7;
    private static final double MAGNESIUM = 5185.0;

    @TempDir
    Path directory;

    private static double depth(double teffK, double feH, double line) {
        Photosphere photosphere = new Photosphere(teffK, 4.3, feH, 1);
        PlainSpectrum spectrum = new PlainSpectrum(
                new Nature(Kind.OLD_ROTATOR, photosphere, Optional.empty(), 5, OptionalDouble.empty(), 5, 0, 0));
        double beside = (spectrum.flux(line - 60) + spectrum.flux(line + 60)) / 2;
        return 1 - spectrum.flux(line) / beside;
    }

    @Test
    void linesFollowTemperatureAndComposition() {
        assertThat(depth(9_300, 0, H_BETA)).isGreaterThan(depth(5_500, 0, H_BETA) + 0.2);
        assertThat(depth(9_300, 0, H_BETA)).isGreaterThan(depth(25_000, 0, H_BETA) + 0.2);
        assertThat(depth(5_000, 0, MAGNESIUM)).isGreaterThan(depth(8_000, 0, MAGNESIUM) + 0.2);
        assertThat(depth(5_000, 0, MAGNESIUM)).isGreaterThan(depth(5_000, -1.5, MAGNESIUM) + 0.2);
    }

    @Test
    void whatIsWrittenIsReadAndCleaned() throws IOException {
        new PlainSpectra(7).write(directory, 12);
        new PlainSpectra(7).write(directory.resolve("again"), 3);

        List<String> objects = Files.readAllLines(directory.resolve("spectra-objects.csv"));
        assertThat(objects).hasSize(13).first().isEqualTo("object_id,label,ra,dec,period,teff,logg,feh");
        int measured = 0;
        for (int i = 0; i < 12; i++) {
            Path file = directory.resolve(String.format(Locale.ROOT, "spectra/P%06d.csv.gz", i));
            ReadSpectrum read = new SpectrumReaders().read(Readers.AUTO, file, SpectrumOptions.BUILD);
            assertThat(read.star().objectId()).isEqualTo(String.format(Locale.ROOT, "P%06d", i));
            CleanedSpectrum cleaned = (CleanedSpectrum) SpectrumCleaning.clean(read.spectrum());
            assertThat(cleaned.knownShare()).isGreaterThan(0.9);
            assertThat(cleaned.medianSignalToNoise().orElseThrow()).isBetween(15.0, 130.0);
            measured += cleaned.restFrame().source() == VelocitySource.MEASURED ? 1 : 0;
        }
        assertThat(measured).isGreaterThan(8);
        assertThat(directory.resolve("again/spectra/P000001.csv.gz"))
                .hasSameBinaryContentAs(directory.resolve("spectra/P000001.csv.gz"));
    }
}
