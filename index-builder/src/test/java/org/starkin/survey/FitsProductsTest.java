package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Cleaning;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/** The high-level products of TESS and K2. */
class FitsProductsTest {

    @TempDir
    Path directory;

    @Test
    void readsTglc() {
        Collected collected = Collected.recognised(
                ReadOptions.BUILD,
                RealData.file("native/kepler_tess/hlsp_tglc_tess_ffi_gaiaid-5707485527450614656-s0007-cam2-ccd3_tess_v2"
                        + "_llc.fits"));

        RawStar star = collected.only();
        BandSeries series = star.lightCurve().series().getFirst();

        assertThat(star.objectId()).isEqualTo("5707485527450614656");
        assertThat(star.known().properties()).containsEntry("ticid", "218795833");
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.BTJD);
        assertThat(series.unit()).isEqualTo(BrightnessUnit.ELECTRONS_PER_SECOND);
        assertThat(series.hasErrors()).isFalse();
        assertThat(star.drops().dropped()).containsOnly(Map.entry(DropReason.FLAGGED, 45));
        assertThat(series.size()).isEqualTo(1048);
    }

    @Test
    void readsCdipsAsMagnitudesAtWholeJulianDates() {
        Collected collected = Collected.recognised(
                ReadOptions.BUILD,
                RealData.file("native/kepler_tess/hlsp_cdips_tess_ffi_gaiatwo0003007171311355035136-0006_tess_v01_llc"
                        + ".fits"));

        RawStar star = collected.only();
        BandSeries series = star.lightCurve().series().getFirst();

        assertThat(star.objectId()).isEqualTo("3007171311355035136");
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.BJD_TDB);
        assertThat(series.unit()).isEqualTo(BrightnessUnit.MAGNITUDE);
        assertThat(series.size()).isEqualTo(985);
        assertThat(series.time(0)).isCloseTo(2_458_468.286616235, within(1e-8));
        assertThat(series.value(0)).isCloseTo(11.493808506547541, within(1e-9));
        assertThat(series.error(0)).isCloseTo(0.00935, within(1e-9));
    }

    @Test
    void readsK2scWithTheStarsOwnVariability() {
        Collected collected = Collected.recognised(
                ReadOptions.BUILD,
                RealData.file("native/kepler_tess/hlsp_k2sc_k2_llc_211121743-c04_kepler_v2_lc.fits"));

        RawStar star = collected.only();

        assertThat(star.objectId()).isEqualTo("211121743");
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.BKJD);
        assertThat(star.lightCurve().size() + star.drops().read()).isEqualTo(3424);
        assertThat(star.drops().dropped()).containsOnly(Map.entry(DropReason.FLAGGED, 130));
        assertThat(Cleaning.clean(star.lightCurve()).lightCurve().size()).isEqualTo(3286);
    }

    @Test
    void putsTheTrendInTimeOfK2scBackLessItsMedian() throws IOException {
        Path file = new FitsMaker()
                .card("KEPLERID", 5)
                .column("time", 'D', 1, 2, 3)
                .column("flux", 'D', 100, 101, 100)
                .column("error", 'D', 1, 1, 1)
                .column("quality", 'J', 0, 0, 0)
                .column("mflags", 'B', 0, 0, 1)
                .column("trtime", 'D', 90, 110, 150)
                .write(directory.resolve("x.fits"));

        assertThat(series(file, Quality.ADVISED).values()).containsExactly(80, 101, 140);
        assertThat(series(file, Quality.STRICT).values()).containsExactly(80, 101);
    }

    @Test
    void readsQlpOfOldAndNewSectorsBeforeDetrendingWhereThatIsThere() throws IOException {
        for (String flux : new String[] {"SAP_FLUX", "KSPSAP_FLUX", "DET_FLUX"}) {
            Path file = new FitsMaker()
                    .card("TELESCOP", "'TESS'")
                    .card("ORIGIN", "'MIT/QLP'")
                    .card("OBJECT", "'TIC 25155310'")
                    .tableCard("BJDREFI", 2_457_000)
                    .tableCard("BJDREFR", 0.5)
                    .column("TIME", 'D', 1, 2, 3)
                    .column(flux, 'E', 1, 1.5, 1)
                    .column(flux.equals("SAP_FLUX") ? "KSPSAP_FLUX" : "SAP_X", 'E', 3, 3, 3)
                    .column(flux + "_ERR", 'E', 0.25, 0.25, 0.25)
                    .column("QUALITY", 'J', 0, 0, 4096)
                    .write(directory.resolve(flux + ".fits"));

            RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

            assertThat(star.objectId()).isEqualTo("25155310");
            assertThat(star.lightCurve().timeSystem().originJd()).isEqualTo(2_457_000.5);
            assertThat(series(file, Quality.ADVISED).values()).containsExactly(1, 1.5);
            assertThat(series(file, Quality.ADVISED).errors()).containsExactly(0.25, 0.25);
            assertThat(series(file, Quality.ANY).size()).isEqualTo(3);
        }
    }

    @Test
    void takesTglcPointsOfTwoCleanFlagsAndCdipsPointsOfGoodLetters() throws IOException {
        Path tglc = new FitsMaker()
                .card("ORIGIN", "'UCSB/TGLC'")
                .card("OBJECT", "'Gaia DR3 12'")
                .column("time", 'D', 1, 2, 3, 4)
                .column("cal_aper_flux", 'E', 1, 1, 1, 1)
                .column("TESS_flags", 'I', 0, 32, 0, 32)
                .column("TGLC_flags", 'I', 0, 0, 1, 1)
                .write(directory.resolve("tglc.fits"));
        Path cdips = new FitsMaker()
                .card("OBJECT", "'13'")
                .column("TMID_BJD", 'D', 1, 2, 3)
                .column("IRM1", 'D', 11, 12, 13)
                .column("IRE1", 'D', 1, 1, 1)
                .column("IRQ1", 'A', 'G', 'X', '0')
                .write(directory.resolve("cdips.fits"));

        assertThat(series(tglc, Quality.ADVISED).times()).containsExactly(1);
        assertThat(series(tglc, Quality.ANY).size()).isEqualTo(4);
        assertThat(series(cdips, Quality.ADVISED).values()).containsExactly(11, 13);
        assertThat(series(cdips, Quality.ANY).size()).isEqualTo(3);
    }

    @Test
    void shiftsTheMagnitudesOfASectorToThoseOfTheFirst() throws IOException {
        Path first = cdips(1, 10, 11, 12).write(directory.resolve("a.fits"));
        Path second = cdips(31, 14, 16, 15).write(directory.resolve("b.fits"));

        BandSeries series = Collected.recognised(ReadOptions.BUILD, first, second)
                .only()
                .lightCurve()
                .series()
                .getFirst();

        assertThat(series.values()).containsExactly(10, 11, 12, 10, 12, 11);
        assertThat(series.errors()).containsOnly(1);
    }

    private static FitsMaker cdips(double time, double... magnitudes) {
        return new FitsMaker()
                .card("OBJECT", "'13'")
                .column("TMID_BJD", 'D', time, time + 1, time + 2)
                .column("IRM1", 'D', magnitudes)
                .column("IRE1", 'D', 1, 1, 1)
                .column("IRQ1", 'A', 'G', 'G', 'G');
    }

    private static BandSeries series(Path file, Quality quality) {
        return Collected.recognised(TessSpocTest.options(quality), file)
                .only()
                .lightCurve()
                .series()
                .getFirst();
    }
}
