package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.spectrum.AirVacuum;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.PixelDrop;
import org.starkin.spectrum.Spectrum;
import org.starkin.spectrum.SpectrumGrid;
import org.starkin.spectrum.VelocitySource;

class FitsSpectrumTest {

    private static final double[] ANGSTROM = MadeUpSpectra.linear(3_800, 7_500, 1);

    @TempDir
    Path directory;

    @Test
    void readsMilesInAirAndAtRest() {
        ReadSpectrum read = CleanedSpectra.read(RealData.file("spectra/miles/MILES_res2.50_star_m0001V.fits.gz"));

        Spectrum spectrum = read.spectrum();
        assertThat(read.format()).isEqualTo("fits-1d");
        assertThat(read.star().objectId()).isEqualTo("MILES_res2.50_star_m0001V");
        assertThat(read.star().properties()).containsEntry("tpllib", "MILES");
        assertThat(read.remarks()).isEmpty();
        assertThat(spectrum.medium()).isEqualTo(Medium.AIR);
        assertThat(spectrum.velocityKmPerS()).hasValue(0);
        assertThat(spectrum.size()).isEqualTo(4_300);
        assertThat(spectrum.wavelengthAngstrom(0)).isEqualTo(3_540.5);
        assertThat(spectrum.wavelengthAngstrom(4_299)).isCloseTo(7_409.6, within(1e-6));
    }

    /**
     * Every star of MILES has all of the grid but for five that have a cosmic ray, and H alpha, a line of most of them,
     * is where it belongs in vacuum.
     */
    @Test
    void cleansEveryStarOfMiles() throws IOException {
        List<Path> files = CleanedSpectra.miles();
        List<Double> offKmPerS = new ArrayList<>();
        int outlying = 0;
        for (Path file : files) {
            CleanedSpectrum cleaned = CleanedSpectra.cleaned(file);

            outlying += cleaned.pixelCounts().of(PixelDrop.OUTLYING);
            assertThat(cleaned.knownPixels()).as(file.toString()).isGreaterThanOrEqualTo(SpectrumGrid.PIXELS - 1);
            assertThat(cleaned.restFrame().source()).isEqualTo(VelocitySource.TOLD);
            double centre = CleanedSpectra.centreNear(cleaned, 6_564.61, 8);
            offKmPerS.add(299_792.458 * (centre / 6_564.61 - 1));
        }
        double[] sorted =
                offKmPerS.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        assertThat(files).hasSize(599);
        assertThat(outlying).isEqualTo(5);
        assertThat(sorted[sorted.length / 2]).isBetween(-15.0, 15.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Angstrom | 1     | WAVE   | VACUUM",
                "nm       | 0.1   | WAVE   | VACUUM",
                "um       | 1e-4  | AWAV   | AIR",
                "m        | 1e-10 | AWAV   | AIR",
                "         | 0.1   | WAVE   | VACUUM",
                "         | 1e-4  | AWAV   | AIR",
                "         | 1     | LAMBDA | AIR",
            })
    void readsAnyUnitAndMedium(String unit, double perAngstrom, String type, Medium medium) throws IOException {
        double[] vacuum = medium == Medium.AIR
                ? Arrays.stream(ANGSTROM).map(AirVacuum::toVacuum).toArray()
                : ANGSTROM;
        Map<String, Object> cards = new HashMap<>(
                Map.of("CRVAL1", 3_801 * perAngstrom, "CDELT1", perAngstrom, "CRPIX1", 2.0, "CTYPE1", type));
        if (unit != null) {
            cards.put("CUNIT1", unit);
        }
        Path file = MadeUpSpectra.image(directory.resolve("x.fits"), MadeUpSpectra.flux(vacuum), cards);

        ReadSpectrum read = CleanedSpectra.read(file);

        assertThat(read.spectrum().medium()).isEqualTo(medium);
        assertThat(read.remarks()).hasSize((unit == null ? 1 : 0) + (type.equals("LAMBDA") ? 1 : 0));
        requireLines(CleanedSpectra.cleaned(read.spectrum()));
    }

    private static void requireLines(CleanedSpectrum cleaned) {
        for (double line : MadeUpSpectra.LINES) {
            assertThat(CleanedSpectra.centreNear(cleaned, line, 20)).isCloseTo(line, within(0.1));
        }
    }

    @Test
    void readsLogarithmicAxesOfIrafAndOfTheStandard() throws IOException {
        double[] decades = MadeUpSpectra.linear(3.58, 3.88, 1e-4);
        Arrays.setAll(decades, i -> Math.pow(10, decades[i]));
        double[] natural = new double[3_000];
        Arrays.setAll(natural, i -> 3_800 * Math.exp(1.0 * i / 3_800));
        Map<String, Object> iraf = Map.of("CRVAL1", 3.58, "CD1_1", 1e-4, "CRPIX1", 1.0, "DC-FLAG", 1, "VACUUM", true);
        Map<String, Object> standard =
                Map.of("CRVAL1", 3_800.0, "CDELT1", 1.0, "CTYPE1", "WAVE-LOG", "CUNIT1", "Angstrom");

        requireLines(CleanedSpectra.cleaned(
                MadeUpSpectra.image(directory.resolve("i.fits"), MadeUpSpectra.flux(decades), iraf)));
        requireLines(CleanedSpectra.cleaned(
                MadeUpSpectra.image(directory.resolve("s.fits"), MadeUpSpectra.flux(natural), standard)));
    }

    @Test
    void readsScaledIntegersAndTheirBlanks() throws IOException {
        float[] flux = MadeUpSpectra.flux(ANGSTROM);
        short[] stored = new short[flux.length];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = (short) Math.round((flux[i] - 200) / 0.01);
        }
        stored[1_000] = -32_768;
        Path file = MadeUpSpectra.image(
                directory.resolve("x.fits"),
                stored,
                Map.of(
                        "BSCALE", 0.01, "BZERO", 200.0, "BLANK", -32_768, "CRVAL1", 3_800.0, "CDELT1", 1.0, "CTYPE1",
                        "WAVE"));

        Spectrum spectrum = CleanedSpectra.read(file).spectrum();

        assertThat(spectrum.flux(700)).isCloseTo(flux[700], within(0.01f));
        assertThat(spectrum.flux(1_000)).isNaN();
    }

    @Test
    void takesWhatTheCallerSaysBeforeWhatTheFileSays() throws IOException {
        Path file = MadeUpSpectra.image(
                directory.resolve("HD 1.fits"),
                MadeUpSpectra.flux(ANGSTROM),
                Map.of("CRVAL1", 380.0, "CDELT1", 0.1, "CTYPE1", "AWAV", "RA", 10.5, "DEC", -3.25, "OBJECT", "HD 1"));
        SpectrumOptions options = new SpectrumOptions(
                Optional.of(WavelengthUnit.NANOMETRE),
                Optional.of(Medium.VACUUM),
                OptionalDouble.of(17),
                Optional.of(Pattern.compile("HD (\\d+)")),
                Limits.QUERY);

        ReadSpectrum read = new SpectrumReaders().read("fits-1d", file, options);

        assertThat(read.spectrum().medium()).isEqualTo(Medium.VACUUM);
        assertThat(read.spectrum().velocityKmPerS()).hasValue(17);
        assertThat(read.star().objectId()).isEqualTo("1");
        assertThat(read.star().position().orElseThrow().decDeg()).isEqualTo(-3.25);
        assertThat(read.star().properties()).containsEntry("object", "HD 1");
        assertThat(read.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CRVAL1 | blue     | BAD_VALUE | three numbers",
                "CDELT1 | 0.0      | BAD_VALUE | not zero",
                "CDELT1 | -2.0     | EMPTY     | wavelength above zero",
                "CDELT1 | 1e-20    | UNSORTED  | must ascend",
            })
    void refusesAnAxisThatCannotBe(String keyword, String value, Fault fault, String why) throws IOException {
        Map<String, Object> cards = new HashMap<>(Map.of("CRVAL1", 1.5, "CDELT1", 1.0));
        cards.put(keyword, value.equals("blue") ? value : (Object) Double.valueOf(value));
        UnusableInput error =
                refusal(MadeUpSpectra.image(directory.resolve("x.fits"), MadeUpSpectra.flux(ANGSTROM), cards));

        assertThat(error.fault()).isEqualTo(fault);
        assertThat(error).hasMessageContaining(why);
    }

    @Test
    void refusesATruncatedFileWhereverItBreaksOff() throws IOException {
        byte[] whole = Files.readAllBytes(MadeUpSpectra.image(
                directory.resolve("x.fits"), MadeUpSpectra.flux(ANGSTROM), Map.of("CRVAL1", 3_800.0, "CDELT1", 1.0)));
        for (int length : new int[] {80, 2_000, 2_880, 2_884, 10_000}) {
            Path cut = Files.write(directory.resolve("cut.fits"), Arrays.copyOf(whole, length));
            Path packed = Files.write(directory.resolve("cut.fits.gz"), FitsMaker.gzip(Arrays.copyOf(whole, length)));

            assertThat(refusal(cut).fault()).isIn(Fault.DAMAGED, Fault.NOT_A_TABLE);
            assertThat(refusal(packed).fault()).isIn(Fault.DAMAGED, Fault.NOT_A_TABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({"2147483647, TOO_LARGE", "200001, TOO_LARGE", "1, EMPTY", "-7, DAMAGED", "9000, DAMAGED"})
    void refusesAWidthThatCannotBeBeforeItIsRead(long width, Fault fault) throws IOException {
        String text = String.format("%-80s", "SIMPLE  =                    T")
                + String.format("%-80s", "BITPIX  =                  -32")
                + String.format("%-80s", "NAXIS   =                    1")
                + String.format("%-80s", String.format("NAXIS1  = %20d", width))
                + String.format("%-80s", "CRVAL1  =               3800.0")
                + String.format("%-80s", "CDELT1  =                  1.0")
                + String.format("%-2400s", "END");
        Path file = Files.writeString(directory.resolve("x.fits"), text + "\0".repeat(2_880));

        assertThat(refusal(file).fault()).isEqualTo(fault);
    }

    @Test
    void saysWhatAFileIsThatIsNoSpectrum() {
        UnusableInput error = refusal(MadeUp.file(directory.resolve("x.txt"), "one,two", "1,2"));

        assertThat(error.fault()).isEqualTo(Fault.NOT_A_TABLE);
        assertThat(error).hasMessageContaining("none of the spectra read here: lamost-image");
    }

    private static UnusableInput refusal(Path file) {
        UnusableInput error = catchThrowableOfType(UnusableInput.class, () -> CleanedSpectra.read(file));
        assertThat(error).as("was read").isNotNull();
        return error;
    }
}
