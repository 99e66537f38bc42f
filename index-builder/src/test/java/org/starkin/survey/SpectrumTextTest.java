package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.spectrum.AirVacuum;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.PixelDrop;

/** Spectra in text and in VOTables. */
class SpectrumTextTest {

    private static final double[] ANGSTROM = MadeUpSpectra.linear(3_800, 7_500, 1);

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wavelength,flux,error       | 1    | 1 | AIR",
                "Wavelength_Vac,FLUX,ivar    | 1    | 0 | VACUUM",
                "wavelength_vacuum_nm,Flux,e_flux | 0.1 | 0 | VACUUM",
                "lambda [nm],flux,flux_err   | 0.1  | 1 | AIR",
                "wave_air,f_lambda,sigma     | 1e-4 | 1 | AIR",
                "wave(um),intensity,mask     | 1e-4 | 1 | AIR",
                "LAM,counts,noise            | 0.1  | 2 | AIR",
            })
    void readsTextOfManyHeadersAndSaysWhatItAssumes(String header, double perAngstrom, int remarks, Medium medium)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of("# a star", header));
        for (double wavelength : ANGSTROM) {
            double vacuum = medium == Medium.AIR ? AirVacuum.toVacuum(wavelength) : wavelength;
            lines.add(wavelength * perAngstrom + "," + MadeUpSpectra.flux(vacuum)[0] + ","
                    + (header.contains("mask") ? 0 : 2));
        }
        Path file = Files.write(directory.resolve("star 1.csv"), lines);

        ReadSpectrum read = CleanedSpectra.read(file);

        assertThat(read.format()).isEqualTo("text");
        assertThat(read.star().objectId()).isEqualTo("star 1");
        assertThat(read.spectrum().medium()).isEqualTo(medium);
        assertThat(read.spectrum().hasErrors()).isEqualTo(!header.contains("mask"));
        assertThat(read.remarks())
                .filteredOn(remark -> !remark.contains("unit of"))
                .hasSize(header.contains("vac") || header.contains("Vac") || header.contains("_air") ? 0 : 1);
        requireLines(CleanedSpectra.cleaned(read.spectrum()));
    }

    private static void requireLines(CleanedSpectrum cleaned) {
        for (double line : MadeUpSpectra.LINES) {
            assertThat(CleanedSpectra.centreNear(cleaned, line, 20)).isCloseTo(line, within(0.1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", " ", "  "})
    void readsBareNumbers(String separator) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# wavelength in air"));
        for (double wavelength : ANGSTROM) {
            lines.add(wavelength + separator + MadeUpSpectra.flux(AirVacuum.toVacuum(wavelength))[0]);
        }

        ReadSpectrum read = CleanedSpectra.read(Files.write(directory.resolve("HD 1.txt"), lines));

        assertThat(read.format()).isEqualTo("bare");
        assertThat(read.remarks()).anyMatch(remark -> remark.contains("ASSUMED to be in AIR"));
        requireLines(CleanedSpectra.cleaned(read.spectrum()));
    }

    @Test
    void turnsDescendingWavelengthsRoundAndCountsRowsWithoutOne() throws IOException {
        List<String> rows = new ArrayList<>();
        for (double wavelength : ANGSTROM) {
            rows.add(wavelength + "," + (wavelength == 5_000 ? "-" : MadeUpSpectra.flux(wavelength)[0]));
        }
        rows.set(100, "nan,5");
        rows.set(200, "-3,5");
        rows.set(300, "abc,5");
        Collections.reverse(rows);
        rows.addFirst("wavelength_vac,flux");

        ReadSpectrum read = CleanedSpectra.read(Files.write(directory.resolve("x.csv"), rows));

        assertThat(read.unplaced()).isEqualTo(3);
        assertThat(read.spectrum().wavelengthAngstrom(0)).isEqualTo(3_800);
        CleanedSpectrum cleaned = CleanedSpectra.cleaned(read.spectrum());
        assertThat(cleaned.pixelCounts().of(PixelDrop.NOT_FINITE)).isEqualTo(1);
        requireLines(cleaned);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsVoTablesByNameOrByDescriptor(boolean byDescriptor) throws IOException {
        String fields = byDescriptor
                ? "<FIELD name='a' datatype='double' unit='nm' ucd='em.wl'/>"
                        + "<FIELD name='b' datatype='double' ucd='stat.error;phot.flux'/>"
                        + "<FIELD name='c' datatype='double' utype='spec:Data.FluxAxis.Value'/>"
                : "<FIELD name='wavelength' datatype='double' unit='nm'/>"
                        + "<FIELD name='error' datatype='double'/><FIELD name='flux' datatype='double'/>";
        String[] rows = Arrays.stream(ANGSTROM)
                .mapToObj(wavelength -> wavelength / 10 + "|1|" + MadeUpSpectra.flux(wavelength)[0])
                .toArray(String[]::new);
        Path file = Files.writeString(directory.resolve("x.vot"), VoTables.document(VoTables.table(fields, rows)));
        SpectrumOptions options = new SpectrumOptions(
                Optional.empty(), Optional.of(Medium.VACUUM), OptionalDouble.empty(), Optional.empty(), Limits.QUERY);

        ReadSpectrum read = new SpectrumReaders().read(Readers.AUTO, file, options);

        assertThat(read.format()).isEqualTo("votable");
        assertThat(read.remarks()).isEmpty();
        assertThat(read.spectrum().hasErrors()).isEqualTo(!byDescriptor);
        requireLines(CleanedSpectra.cleaned(read.spectrum()));
    }

    @Test
    void readsAVoTableOfOneRowOfArrays() throws IOException {
        StringBuilder wavelengths = new StringBuilder();
        StringBuilder flux = new StringBuilder();
        for (double wavelength : ANGSTROM) {
            wavelengths.append(wavelength).append(' ');
            flux.append(MadeUpSpectra.flux(wavelength)[0]).append(' ');
        }
        String fields = "<FIELD name='wave_vac' datatype='double' arraysize='*' unit='Angstrom'/>"
                + "<FIELD name='flux' datatype='float' arraysize='*'/>";
        Path file = Files.writeString(
                directory.resolve("x.vot"), VoTables.document(VoTables.table(fields, wavelengths + "|" + flux)));

        ReadSpectrum read = CleanedSpectra.read(file);

        assertThat(read.spectrum().size()).isEqualTo(ANGSTROM.length);
        requireLines(CleanedSpectra.cleaned(read.spectrum()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wavelength,flux;5000,1;4000,1;6000,1 | UNSORTED       | must ascend",
                "wavelength,flux;5000,1;5000,1        | UNSORTED       | without repeats",
                "wavelength,flux;-5000,1;-4000,1      | EMPTY          | 0 pixels with a wavelength above zero",
                "wavelength,flux                      | EMPTY          | 0 pixels",
                "5000,1,1,1;5001,1,1,1                | NOT_A_TABLE    | none of the spectra",
                "time,mag;5000,1                      | NOT_A_TABLE    | none of the spectra",
                "wavelength,wavelength,flux;5000,1,1  | EMPTY          | 1 pixels",
                "<html>;</html>                       | NOT_A_TABLE    | XML or HTML",
            })
    void refusesWhatIsNoSpectrum(String text, Fault fault, String why) {
        Path file = MadeUp.file(directory.resolve("x.csv"), text.split(";"));

        UnusableInput error = catchThrowableOfType(UnusableInput.class, () -> CleanedSpectra.read(file));

        assertThat(error).as("was read").isNotNull();
        assertThat(error.fault()).isEqualTo(fault);
        assertThat(error).hasMessageContaining(why);
    }

    @Test
    void refusesMorePixelsThanASpectrumHas() throws IOException {
        List<String> lines = new ArrayList<>(List.of("wavelength,flux"));
        for (int i = 0; i <= 200_001; i++) {
            lines.add((3_000 + i * 0.01) + ",1");
        }
        Path named = Files.write(directory.resolve("x.csv"), lines);
        Path bare = Files.write(directory.resolve("y.csv"), lines.subList(1, lines.size()));

        for (Path file : List.of(named, bare)) {
            UnusableInput error = catchThrowableOfType(UnusableInput.class, () -> CleanedSpectra.read(file));

            assertThat(error.fault()).isEqualTo(Fault.TOO_LARGE);
        }
    }
}
