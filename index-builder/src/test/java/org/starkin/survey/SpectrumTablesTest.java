package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.spectrum.AirVacuum;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.PixelDrop;
import org.starkin.spectrum.Spectrum;
import org.starkin.spectrum.SpectrumCleaning;
import org.starkin.spectrum.SpectrumGrid;

/** Spectra in tables of FITS whose layouts the archives document and of which there is no real file here. */
class SpectrumTablesTest {

    private static final double[] LOGARITHMIC = decades(3.57, 3.95, 1e-4);

    @TempDir
    Path directory;

    private static double[] decades(double from, double to, double step) {
        double[] wavelengths = MadeUpSpectra.linear(from, to, step);
        Arrays.setAll(wavelengths, i -> Math.pow(10, wavelengths[i]));
        return wavelengths;
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static float[] all(int count, double value) {
        float[] all = new float[count];
        Arrays.fill(all, (float) value);
        return all;
    }

    @Test
    void readsTheNewTableOfLamost() throws IOException {
        int size = LOGARITHMIC.length;
        float[] inverseVariance = all(size, 4);
        inverseVariance[1_500] = 0;
        short[] mask = new short[size];
        Arrays.fill(mask, 800, 810, (short) 4);
        Path file = FitsParts.of(Map.of(
                        "TELESCOP",
                        "LAMOST",
                        "OBSID",
                        101001,
                        "RA",
                        10.25,
                        "DEC",
                        41.5,
                        "CLASS",
                        "STAR",
                        "SUBCLASS",
                        "K3",
                        "Z",
                        1e-4,
                        "VACUUM",
                        true))
                .table(
                        Map.of("EXTNAME", "COADD"),
                        new String[] {"FLUX", "IVAR", "WAVELENGTH", "ANDMASK", "ORMASK"},
                        new float[][] {MadeUpSpectra.flux(LOGARITHMIC)},
                        new float[][] {inverseVariance},
                        new float[][] {floats(LOGARITHMIC)},
                        new short[][] {mask},
                        new short[][] {new short[size]})
                .write(directory.resolve("x.fits"));

        ReadSpectrum read = CleanedSpectra.read(file);

        Spectrum spectrum = read.spectrum();
        assertThat(read.format()).isEqualTo("lamost-table");
        assertThat(read.star().objectId()).isEqualTo("101001");
        assertThat(read.star().label()).contains("K3");
        assertThat(read.star().position().orElseThrow().decDeg()).isEqualTo(41.5);
        assertThat(spectrum.velocityKmPerS().orElseThrow()).isCloseTo(29.979, within(0.001));
        assertThat(spectrum.medium()).isEqualTo(Medium.VACUUM);
        assertThat(spectrum.error(0)).isEqualTo(0.5f);
        CleanedSpectrum cleaned = CleanedSpectra.cleaned(spectrum);
        assertThat(cleaned.pixelCounts().of(PixelDrop.MARKED)).isEqualTo(10);
        assertThat(cleaned.pixelCounts().of(PixelDrop.ERROR_NOT_POSITIVE)).isEqualTo(1);
    }

    @Test
    void readsBothArmsOfLamostAtMediumResolutionAndNoSingleExposure() throws IOException {
        double[] blue = MadeUpSpectra.linear(4_950, 5_350, 0.12);
        double[] red = MadeUpSpectra.linear(6_300, 6_800, 0.16);
        String[] vectors = {"FLUX", "IVAR", "WAVELENGTH", "ANDMASK", "ORMASK", "NORMALIZATION"};
        FitsParts parts = FitsParts.of(Map.of("TELESCOP", "LAMOST", "OBSID", 7));
        for (String name : new String[] {"B-84420000", "R-84420000"}) {
            parts.table(
                    Map.of("EXTNAME", name),
                    new String[] {"FLUX", "IVAR", "WAVELENGTH", "PIXMASK"},
                    new float[][] {all(99, 1)},
                    new float[][] {all(99, 1)},
                    new float[][] {all(99, 5_000)},
                    new short[][] {new short[99]});
        }
        for (double[] arm : new double[][] {blue, red}) {
            parts.table(
                    Map.of("EXTNAME", arm[0] < 6_000 ? "COADD_B" : "COADD_R"),
                    vectors,
                    new float[][] {MadeUpSpectra.flux(arm)},
                    new float[][] {all(arm.length, 1)},
                    new double[][] {arm},
                    new short[][] {new short[arm.length]},
                    new short[][] {new short[arm.length]},
                    new float[][] {all(arm.length, 1)});
        }

        ReadSpectrum read = CleanedSpectra.read(parts.write(directory.resolve("med.fits")));

        assertThat(read.spectrum().size()).isEqualTo(blue.length + red.length);
        assertThat(read.spectrum().velocityKmPerS()).isEmpty();
        CleanedSpectrum cleaned = CleanedSpectra.cleaned(read.spectrum());
        assertThat(cleaned.knownPixels()).isBetween(660, 675);
        assertThat(cleaned.isKnown((int) SpectrumGrid.pixel(5_800))).isFalse();
        assertThat(CleanedSpectra.centreNear(cleaned, 5_184, 20)).isCloseTo(5_184, within(0.1));
        assertThat(CleanedSpectra.centreNear(cleaned, 6_564, 20)).isCloseTo(6_564, within(0.1));
    }

    @Test
    void readsMediumResolutionAsItWasWithLogarithmsAPixelARow() throws IOException {
        double[] blue = MadeUpSpectra.linear(Math.log10(4_950), Math.log10(5_350), 1e-5);
        double[] vacuum = Arrays.stream(blue).map(log -> Math.pow(10, log)).toArray();
        Path file = FitsParts.of(Map.of("TELESCOP", "LAMOST", "OBSID", 8))
                .table(
                        Map.of("EXTNAME", "COADD_B"),
                        new String[] {"FLUX", "IVAR", "LOGLAM", "ANDMASK", "ORMASK"},
                        MadeUpSpectra.flux(vacuum),
                        all(blue.length, 1),
                        blue,
                        new int[blue.length],
                        new int[blue.length])
                .write(directory.resolve("med.fits"));

        CleanedSpectrum cleaned = CleanedSpectra.cleaned(file);

        assertThat(CleanedSpectra.centreNear(cleaned, 5_184, 20)).isCloseTo(5_184, within(0.1));
    }

    @Test
    void readsAFullFileOfSdssAndNoneOfItsExposures() throws IOException {
        int size = LOGARITHMIC.length;
        int[] mask = new int[size];
        Arrays.fill(mask, 700, 720, 1 << 23);
        Arrays.fill(mask, 900, 930, 1 << 16);
        String[] exposure = {"flux", "loglam", "ivar", "mask"};
        Path file = FitsParts.of(Map.of("PLATEID", 3586, "VACUUM", true, "PLUG_RA", 1.5, "PLUG_DEC", 2.5))
                .table(
                        Map.of("EXTNAME", "COADD"),
                        new String[] {"flux", "loglam", "ivar", "and_mask", "or_mask", "wdisp", "sky", "model"},
                        MadeUpSpectra.flux(LOGARITHMIC),
                        floats(Arrays.stream(LOGARITHMIC).map(Math::log10).toArray()),
                        all(size, 1),
                        mask,
                        mask,
                        all(size, 1),
                        all(size, 1),
                        all(size, 1))
                .table(
                        Map.of("EXTNAME", "SPECOBJ"),
                        new String[] {
                            "SPECOBJID", "PLATE", "MJD", "FIBERID", "PLUG_RA", "CLASS", "SUBCLASS", "Z", "ZWARNING"
                        },
                        new String[] {"  4037490300"},
                        new int[] {3_586},
                        new int[] {55_181},
                        new int[] {1},
                        new double[] {1.5},
                        new String[] {"STAR"},
                        new String[] {"M3"},
                        new float[] {2e-4f},
                        new int[] {4})
                .table(Map.of("EXTNAME", "B1-00105739"), exposure, new float[9], new float[9], new float[9], new int[9])
                .write(directory.resolve("spec.fits"));

        ReadSpectrum read = CleanedSpectra.read(file);

        assertThat(read.format()).isEqualTo("sdss");
        assertThat(read.star().objectId()).isEqualTo("4037490300");
        assertThat(read.star().label()).contains("M3");
        assertThat(read.star().position().orElseThrow().raDeg()).isEqualTo(1.5);
        assertThat(read.spectrum().size()).isEqualTo(size);
        assertThat(read.spectrum().velocityKmPerS()).isEmpty();
        assertThat(read.remarks()).singleElement().asString().contains("doubts its redshift");
        assertThat(CleanedSpectra.cleaned(read.spectrum()).pixelCounts().of(PixelDrop.MARKED))
                .isEqualTo(20);
    }

    @Test
    void takesNoVelocityFromAGalaxy() throws IOException {
        Path file = FitsParts.of(
                        Map.of("TELESCOP", "LAMOST", "OBSID", 9, "CLASS", "GALAXY", "SUBCLASS", "Non", "Z", 0.2))
                .table(
                        Map.of("EXTNAME", "COADD"),
                        new String[] {"FLUX", "IVAR", "WAVELENGTH"},
                        new float[][] {MadeUpSpectra.flux(LOGARITHMIC)},
                        new float[][] {all(LOGARITHMIC.length, 1)},
                        new double[][] {LOGARITHMIC})
                .write(directory.resolve("x.fits"));

        ReadSpectrum read = CleanedSpectra.read(file);

        assertThat(read.spectrum().velocityKmPerS()).isEmpty();
        assertThat(read.star().label()).contains("GALAXY");
        assertThat(read.remarks()).singleElement().asString().contains("that of a GALAXY");
    }

    @Test
    void readsAScienceProductOfEso() throws IOException {
        double[] nanometres = MadeUpSpectra.linear(380, 740, 0.02);
        double[] vacuum =
                Arrays.stream(nanometres).map(w -> AirVacuum.toVacuum(10 * w)).toArray();
        Path file = FitsParts.of(Map.of("OBJECT", "HD 1", "INSTRUME", "XSHOOTER", "RA", 11.0, "DEC", -12.0))
                .table(
                        Map.of("EXTNAME", "SPECTRUM", "TUNIT1", "nm", "TUCD1", "em.wl;obs.atmos"),
                        new String[] {"WAVE", "FLUX", "ERR", "QUAL"},
                        new double[][] {nanometres},
                        new float[][] {MadeUpSpectra.flux(vacuum)},
                        new float[][] {all(vacuum.length, 1)},
                        new int[][] {new int[vacuum.length]})
                .write(directory.resolve("eso.fits"));

        ReadSpectrum read = CleanedSpectra.read(file);

        assertThat(read.format()).isEqualTo("fits-table");
        assertThat(read.remarks()).isEmpty();
        assertThat(read.spectrum().medium()).isEqualTo(Medium.AIR);
        assertThat(CleanedSpectra.centreNear(CleanedSpectra.cleaned(read.spectrum()), 5_184, 20))
                .isCloseTo(5_184, within(0.1));
    }

    @Test
    void refusesColumnsOfUnequalLengths() throws IOException {
        Path file = FitsParts.of(Map.of("TELESCOP", "LAMOST"))
                .table(
                        Map.of("EXTNAME", "COADD"),
                        new String[] {"FLUX", "IVAR", "WAVELENGTH"},
                        new float[][] {new float[10]},
                        new float[][] {new float[10]},
                        new double[][] {new double[11]})
                .write(directory.resolve("x.fits"));

        UnusableInput error = catchThrowableOfType(UnusableInput.class, () -> CleanedSpectra.read(file));

        assertThat(error.fault()).isEqualTo(Fault.BAD_VALUE);
        assertThat(error).hasMessageContaining("11 wavelengths and 10 fluxes");
    }

    /** Whatever bytes are flipped, the file is read or refused, and what was read is cleaned or refused. */
    @Test
    void readsOrRefusesWhateverBytesAreFlipped() throws IOException {
        double[] few = decades(3.6, 3.7, 1e-4);
        byte[] whole =
                Files.readAllBytes(FitsParts.of(Map.of("TELESCOP", "LAMOST", "OBSID", 3, "Z", 0.0, "CLASS", "STAR"))
                        .table(
                                Map.of("EXTNAME", "COADD"),
                                new String[] {"FLUX", "IVAR", "WAVELENGTH", "ANDMASK"},
                                new float[][] {MadeUpSpectra.flux(few)},
                                new float[][] {all(few.length, 1)},
                                new double[][] {few},
                                new short[][] {new short[few.length]})
                        .write(directory.resolve("x.fits")));
        Random random = new Random(5);
        int read = 0;
        int refused = 0;
        Path file = directory.resolve("flipped.fits");
        for (int i = 0; i < 500; i++) {
            byte[] flipped = whole.clone();
            int within = i % 2 == 0 ? 6_000 : flipped.length;
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                flipped[random.nextInt(within)] = (byte) random.nextInt(i % 3 == 0 ? 256 : 128);
            }
            Files.write(file, flipped);
            try {
                SpectrumCleaning.clean(CleanedSpectra.read(file).spectrum());
                read++;
            } catch (UnusableInput e) {
                refused++;
            }
        }
        assertThat(read).isGreaterThan(50);
        assertThat(refused).isGreaterThan(50);
    }
}
