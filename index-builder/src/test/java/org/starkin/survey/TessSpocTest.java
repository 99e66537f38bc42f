package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.SkyPosition;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Cleaned;
import org.starkin.lightcurve.Cleaning;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

class TessSpocTest {

    @TempDir
    Path directory;

    @Test
    void readsASectorAtTwoMinutes() {
        Collected collected = Collected.recognised(
                ReadOptions.BUILD,
                RealData.file("native/kepler_tess/tess2018206045859-s0001-0000000358108509-0120-s_lc.fits.gz"));

        RawStar star = collected.only();
        Cleaned cleaned = Cleaning.clean(star.lightCurve());

        assertThat(star.objectId()).isEqualTo("358108509");
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.BTJD);
        assertThat(star.lightCurve().passbands()).containsExactly(new Passband("TESS"));
        assertThat(star.lightCurve().series().getFirst().unit()).isEqualTo(BrightnessUnit.ELECTRONS_PER_SECOND);
        assertThat(star.known().properties()).containsKeys("tessmag", "teff");
        assertThat(star.known().position().orElseThrow().separationArcsec(new SkyPosition(51.1119, -77.4515)))
                .isLessThan(0.1);
        assertThat(collected.photometry.orElseThrow().rows()).isEqualTo(20_076);
        assertThat(star.drops().dropped()).containsOnly(Map.entry(DropReason.FLAGGED, 1972));
        assertThat(cleaned.drops().dropped()).isEmpty();
        assertThat(cleaned.lightCurve().size()).isEqualTo(18_104);
        assertThat(Arrays.stream(cleaned.lightCurve().series().getFirst().values())
                        .average()
                        .orElseThrow())
                .isCloseTo(253.5558005462323, within(1e-9));
    }

    @Test
    void takesTheFlagsAsItIsTold() throws IOException {
        Path file = sector(1, 0, 16, 32, 2048, 8192).write(directory.resolve("x.fits"));

        assertThat(times(file, Quality.ANY)).containsExactly(0.5, 1.5, 2.5, 3.5, 4.5);
        assertThat(times(file, Quality.ADVISED)).containsExactly(0.5, 1.5, 3.5, 4.5);
        assertThat(times(file, Quality.STRICT)).containsExactly(0.5, 1.5, 4.5);
    }

    @Test
    void handsOnCadencesWithoutATimeOrAFlux() throws IOException {
        Path file = spoc(1).column("TIME", 'D', 1, Double.NaN, 3)
                .column("PDCSAP_FLUX", 'E', Float.NaN, 5, 7)
                .column("SAP_FLUX", 'E', 1, 2, 3)
                .column("QUALITY", 'J', 0, 0, 0)
                .write(directory.resolve("x.fits"));

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        assertThat(star.lightCurve().size()).isEqualTo(3);
        assertThat(Cleaning.clean(star.lightCurve()).drops().dropped())
                .containsOnlyKeys(DropReason.TIME_NOT_FINITE, DropReason.VALUE_NOT_FINITE);
    }

    @Test
    void joinsTheSectorsOfAStarOnOneLevel() throws IOException {
        Path first = sector(1, 0, 0, 0).write(directory.resolve("a.fits"));
        Path second = spoc(2).column("TIME", 'D', 30, 31, 32)
                .column("PDCSAP_FLUX", 'E', 300, 200, 100)
                .column("PDCSAP_FLUX_ERR", 'E', 3, 2, 1)
                .column("SAP_FLUX", 'E', 0, 0, 0)
                .column("QUALITY", 'J', 0, 0, 0)
                .write(directory.resolve("b.fits"));

        LightCurve curve =
                Collected.recognised(ReadOptions.BUILD, first, second).only().lightCurve();

        assertThat(curve.size()).isEqualTo(6);
        assertThat(curve.series().getFirst().value(3)).isCloseTo(16.5, within(1e-9));
        assertThat(curve.series().getFirst().error(5)).isCloseTo(0.055, within(1e-9));
    }

    @Test
    void takesTheDateOfTimeZeroFromTheHeader() throws IOException {
        Path file = sector(1, 0).tableCard("BJDREFF", 0.25).write(directory.resolve("x.fits"));

        assertThat(Collected.recognised(ReadOptions.BUILD, file)
                        .only()
                        .lightCurve()
                        .timeSystem()
                        .originJd())
                .isEqualTo(2_457_000.25);
    }

    @Test
    void takesTheFluxOfTheApertureWhereThereIsNoOther() throws IOException {
        Path file = spoc(1).card("ORIGIN", "'NASA/Ames'")
                .column("TIME", 'D', 1)
                .column("sap_flux", 'E', 5)
                .column("QUALITY", 'J', 0)
                .write(directory.resolve("x.fits"));

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        assertThat(star.lightCurve().series().getFirst().value(0)).isEqualTo(5);
        assertThat(star.lightCurve().series().getFirst().hasErrors()).isFalse();
    }

    @Test
    void readsAGzippedFileAsItReadsTheFileItself() throws IOException {
        FitsMaker maker = sector(1, 0, 1, 0);
        Path plain = maker.write(directory.resolve("x.fits"));
        Path packed = Files.write(directory.resolve("x.fits.gz"), FitsMaker.gzip(maker.bytes()));

        assertThat(times(packed, Quality.ADVISED))
                .isEqualTo(times(plain, Quality.ADVISED))
                .hasSize(2);
    }

    /** A sector of a star without its columns. */
    static FitsMaker spoc(int sector) {
        return new FitsMaker()
                .card("TELESCOP", "'TESS'")
                .card("TICID", 77)
                .card("SECTOR", sector)
                .card("RA_OBJ", 10.5)
                .card("DEC_OBJ", -20.25)
                .tableCard("BJDREFI", 2_457_000)
                .tableCard("BJDREFF", 0.0);
    }

    /** A sector of as many points as there are flags, at the times 0.5, 1.5 and so on, their fluxes 10, 11 and so on. */
    static FitsMaker sector(int sector, double... flags) {
        double[] times = new double[flags.length];
        Arrays.setAll(times, i -> i + 0.5);
        return spoc(sector)
                .column("TIME", 'D', times)
                .column("CADENCENO", 'J', times)
                .column(
                        "PDCSAP_FLUX",
                        'E',
                        Arrays.stream(times).map(time -> time + 9.5).toArray())
                .column(
                        "PDCSAP_FLUX_ERR",
                        'E',
                        Arrays.stream(times).map(time -> 0.1).toArray())
                .column("SAP_FLUX", 'E', times)
                .column("QUALITY", 'J', flags);
    }

    private static double[] times(Path file, Quality quality) {
        return Collected.recognised(options(quality), file)
                .only()
                .lightCurve()
                .series()
                .getFirst()
                .times();
    }

    static ReadOptions options(Quality quality) {
        return new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                quality,
                Limits.BUILD);
    }
}
