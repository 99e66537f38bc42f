package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/** The archive's own files. */
class GaiaFilesTest {

    @TempDir
    Path directory;

    /** The figures are from a reading of the files' bytes that shares no code with this one. */
    @ParameterizedTest
    @CsvSource({
        "EPOCH_PHOTOMETRY-Gaia_DR3_4057091150787104896.xml, 4057091150787104896, ANY, 41, 40, 40, 5",
        "EPOCH_PHOTOMETRY-Gaia_DR3_4057091150787104896.xml, 4057091150787104896, ADVISED, 40, 37, 39, 10",
        "EPOCH_PHOTOMETRY-Gaia_DR3_4057091150787104896.xml, 4057091150787104896, STRICT, 29, 37, 39, 21",
        "gaia_dr2_epoch_photometry_long_multiband.xml, 5813181197970338560, ANY, 85, 83, 83, 0",
        "gaia_dr2_epoch_photometry_long_multiband.xml, 5813181197970338560, ADVISED, 83, 83, 83, 2",
        "gaia_dr2_epoch_photometry_long_multiband.xml, 5813181197970338560, STRICT, 63, 83, 83, 22",
        "excerpt_dr3_epoch_photometry_wide_1457486023639239296.vot, 1457486023639239296, ANY, 12, 11, 11, 2",
        "excerpt_dr3_epoch_photometry_wide_1457486023639239296.vot, 1457486023639239296, ADVISED, 9, 10, 10, 7",
        "excerpt_dr3_epoch_photometry_wide_1457486023639239296.vot, 1457486023639239296, STRICT, 8, 10, 10, 8",
        "excerpt_dr3_epoch_photometry_wide_2328619740476096384.csv, 2328619740476096384, ANY, 2, 1, 1, 2",
        "excerpt_dr3_epoch_photometry_wide_2328619740476096384.csv, 2328619740476096384, ADVISED, 2, 1, 1, 2",
        "excerpt_dr3_epoch_photometry_wide_2328619740476096384.csv, 2328619740476096384, STRICT, 1, 1, 1, 3"
    })
    void readsTheArchivesFiles(String name, String id, Quality quality, int g, int bp, int rp, int dropped) {
        RawStar star = Collected.recognised(GaiaStars.options(quality), RealData.file("native/gaia/" + name))
                .only();

        assertThat(star.objectId()).isEqualTo(id);
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.GAIA);
        assertThat(GaiaStars.points(star)).isEqualTo(Map.of("G", g, "BP", bp, "RP", rp));
        assertThat(star.drops().dropped()).isEqualTo(dropped == 0 ? Map.of() : Map.of(reason(quality), dropped));
    }

    private static DropReason reason(Quality quality) {
        return quality == Quality.ANY ? DropReason.VALUE_NOT_FINITE : DropReason.FLAGGED;
    }

    @ParameterizedTest
    @CsvSource({
        "EPOCH_PHOTOMETRY-Gaia_DR3_4057091150787104896.xml, G, 1713.4652399364088, 12.415125851786478, 0.000405205883",
        "EPOCH_PHOTOMETRY-Gaia_DR3_4057091150787104896.xml, BP, 2257.4373956284358, 12.75917608188642, 0.001806870548",
        "EPOCH_PHOTOMETRY-Gaia_DR3_4057091150787104896.xml, RP, 2678.7779121985704, 11.896063446018246, 0.001378553442",
        "gaia_dr2_epoch_photometry_long_multiband.xml, BP, 2009.403024239551, 15.454791145179126, 0.012756128332",
        "excerpt_dr3_epoch_photometry_wide_1457486023639239296.vot, G, 1693.5816604041552, 11.9062470893065, 0.002367273",
        "excerpt_dr3_epoch_photometry_wide_1457486023639239296.vot, BP, 1693.5819738506254, 12.712989484715234, 0.001722608",
        "excerpt_dr3_epoch_photometry_wide_1457486023639239296.vot, RP, 1693.582062274225, 11.027170927295867, 0.000955835",
        "excerpt_dr3_epoch_photometry_wide_2328619740476096384.csv, RP, 1756.8140820892297, 13.427798667608632, 0.00283520"
    })
    void takesTimesMagnitudesAndErrorsAsTheyStand(String name, String band, double time, double mag, double error) {
        RawStar star = Collected.recognised(GaiaStars.options(Quality.ANY), RealData.file("native/gaia/" + name))
                .only();

        GaiaStars.assertHas(star, band, time, mag, error);
    }

    @Test
    void readsTheSeriesOfGavo() {
        Collected collected =
                Collected.recognised(ReadOptions.BUILD, RealData.file("native/votable/gavo_gaia_dr2_timeseries.vot"));
        RawStar star = collected.only();

        assertThat(star.objectId()).isEqualTo("1866721434011386240");
        assertThat(star.known().position().orElseThrow().raDeg()).isEqualTo(315.018457397759);
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.BJD_TCB);
        assertThat(GaiaStars.points(star)).isEqualTo(Map.of("G", 38));
        GaiaStars.assertHas(star, "G", 2457507.443075384, 13.014477387452114, 0.004231722);
        assertThat(collected.photometry.orElseThrow().description().getFirst())
                .contains("gaia-gavo", "source_id (PARAM)", "(TIMESYS)");
    }

    @Test
    void readsTheSeriesOfZtfByItsOwnFormat() {
        Collected collected =
                Collected.recognised(ReadOptions.BUILD, RealData.file("native/votable/ZTF_timeseries_timesys.xml"));

        assertThat(collected.photometry.orElseThrow().description().getFirst()).contains("ztf-irsa, 297 rows");
        assertThat(collected.stars.values().stream()
                        .mapToInt(star -> star.lightCurve().size()))
                .containsExactlyInAnyOrder(140, 140);
        assertThat(collected.stars.values().stream().map(star -> star.drops().dropped()))
                .containsExactlyInAnyOrder(Map.of(DropReason.FLAGGED, 7), Map.of(DropReason.FLAGGED, 10));
        RawStar star = collected.star("686103400106565");
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.HJD);
        GaiaStars.assertHas(star, "zg", 2458287.905035619, 16.994421, 0.0254970249);
    }

    @Test
    void refusesACatalogueWithoutTimes() {
        Path file = RealData.file("native/votable/vizier_gaia_dr3_source_binary2.vot");

        UnusableInput fault =
                catchThrowableOfType(UnusableInput.class, () -> Collected.recognised(ReadOptions.BUILD, file));

        assertThat(fault.fault()).isEqualTo(Fault.NOT_A_TABLE);
        assertThat(fault)
                .hasMessageContaining("seems to be a VOTable with columns 'RA_ICRS', 'e_RA_ICRS'")
                .hasMessageContaining(": a catalogue without times; give such a table as --objects");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gaia/EPOCH_PHOTOMETRY-Gaia_DR3_4057091150787104896.xml",
                "gaia/excerpt_dr3_epoch_photometry_wide_1457486023639239296.vot",
                "gaia/excerpt_dr3_epoch_photometry_wide_2328619740476096384.csv",
                "votable/gavo_gaia_dr2_timeseries.vot"
            })
    void answersEveryDamageOfTheArchivesFilesWithStarsOrARefusal(String name) throws IOException {
        byte[] whole = Files.readAllBytes(RealData.file("native/" + name));
        Random random = new Random(23);
        int read = 0;
        for (int i = 0; i < 150; i++) {
            byte[] bytes = Arrays.copyOf(whole, i % 5 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(i % 2 == 0 ? 128 : 256);
            }
            Path file = Files.write(directory.resolve("x"), bytes);
            try {
                Collected.recognised(GaiaStars.options(Quality.ADVISED), file);
                read++;
            } catch (UnusableInput e) {
                assertThat(e).hasMessageContaining(file.toString());
            }
        }
        assertThat(read).isPositive();
    }
}
