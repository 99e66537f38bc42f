package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.PixelDrop;
import org.starkin.spectrum.SpectrumGrid;

/** The spectra that archives ship, as they ship them. */
class SpectrumArchivesTest {

    private static final String LAMOST = "native/spectra/spec-57287-KP193637N444141V03_sp10-161.fits.gz";
    private static final String SDSS = "native/spectra/spec-0266-51602-0031.fits";

    /** By its header, Z is -0.00017162, which times the speed of light is -51.45 km/s. */
    @Test
    void readsALowResolutionImageOfLamost() {
        ReadSpectrum read = CleanedSpectra.read(RealData.file(LAMOST));

        assertThat(read.format()).isEqualTo("lamost-image");
        assertThat(read.star().objectId()).isEqualTo("359910161");
        assertThat(read.star().label()).contains("F5");
        assertThat(read.star().position().orElseThrow().raDeg()).isEqualTo(292.05872);
        assertThat(read.star().properties()).containsEntry("tcomment", "kplr008098300");
        assertThat(read.remarks()).isEmpty();
        assertThat(read.spectrum().medium()).isEqualTo(Medium.VACUUM);
        assertThat(read.spectrum().velocityKmPerS().orElseThrow()).isCloseTo(-51.450, within(0.001));
        CleanedSpectrum cleaned = CleanedSpectra.cleaned(read.spectrum());
        assertThat(cleaned.knownPixels()).isEqualTo(SpectrumGrid.PIXELS);
        assertThat(cleaned.pixelCounts().dropped()).containsOnlyKeys(PixelDrop.OUTSIDE_GRID);
        assertThat(cleaned.medianSignalToNoise().orElseThrow()).isBetween(100.0, 150.0);
    }

    @Test
    void readsALiteFileOfSdss() {
        ReadSpectrum read = CleanedSpectra.read(RealData.file(SDSS));

        assertThat(read.format()).isEqualTo("sdss");
        assertThat(read.star().objectId()).isEqualTo("299497923312379904");
        assertThat(read.star().label()).contains("WD");
        assertThat(read.star().position().orElseThrow().decDeg()).isCloseTo(-0.0065757, within(1e-6));
        assertThat(read.star().properties()).containsEntry("plate", "266").containsEntry("fiberid", "31");
        assertThat(read.spectrum().velocityKmPerS().orElseThrow()).isCloseTo(-11.07, within(0.01));
        CleanedSpectrum cleaned = CleanedSpectra.cleaned(read.spectrum());
        assertThat(cleaned.pixelCounts().read()).isEqualTo(3_842);
        assertThat(cleaned.pixelCounts().of(PixelDrop.MARKED)).isEqualTo(43);
        assertThat(cleaned.knownPixels()).isEqualTo(2_773);
    }

    /**
     * LAMOST's wavelengths are in vacuum, those of MILES in air. Among the stars of MILES those most like LAMOST's F5
     * star are within a class of it, and its lines are theirs to a fifth of a pixel; air taken for vacuum would be off
     * by 80 km/s.
     */
    @Test
    void agreesWithMilesAcrossAirAndVacuum() throws IOException {
        CleanedSpectrum lamost = CleanedSpectra.cleaned(RealData.file(LAMOST));
        List<Path> files = CleanedSpectra.miles();
        Path nearest = files.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (Path file : files) {
            double distance = distance(lamost, CleanedSpectra.cleaned(file));
            if (distance < least) {
                least = distance;
                nearest = file;
            }
        }

        double temperature = temperatureKelvin(nearest);
        assertThat(temperature).isBetween(6_100.0, 6_800.0);
        assertThat(shiftKmPerS(lamost, CleanedSpectra.cleaned(nearest))).isBetween(-14.0, 14.0);
    }

    private static double temperatureKelvin(Path file) throws IOException {
        return Files.readAllLines(RealData.file("spectra/miles/parameters.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(String.valueOf(file.getFileName())))
                .mapToDouble(cells -> Double.parseDouble(cells[2]))
                .findFirst()
                .orElseThrow();
    }

    private static double distance(CleanedSpectrum one, CleanedSpectrum other) {
        double sum = 0;
        for (int i = 0; i < SpectrumGrid.PIXELS; i++) {
            sum += Math.pow(one.residual(i) - other.residual(i), 2);
        }
        return sum;
    }

    /** Where the product of both is largest, by a parabola through the three shifts around it. */
    private static double shiftKmPerS(CleanedSpectrum one, CleanedSpectrum other) {
        double[] products = new double[21];
        int best = 1;
        for (int shift = -10; shift <= 10; shift++) {
            for (int i = 20; i < SpectrumGrid.PIXELS - 20; i++) {
                products[shift + 10] += one.residual(i + shift) * other.residual(i);
            }
            best = products[shift + 10] > products[best] ? shift + 10 : best;
        }
        double curvature = products[best - 1] - 2 * products[best] + products[best + 1];
        double pixels = best - 10 + 0.5 * (products[best - 1] - products[best + 1]) / curvature;
        return pixels * SpectrumGrid.STEP_LOG10 * Math.log(10) * 299_792.458;
    }
}
