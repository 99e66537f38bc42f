package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

class GaiaTablesTest {

    private static final String LONG = "source_id,transit_id,band,time,mag,flux,flux_error,flux_over_error,"
            + "rejected_by_photometry,rejected_by_variability,other_flags\n";
    private static final String WIDE =
            "source_id,g_transit_time,g_transit_mag,g_transit_flux_over_error,bp_obs_time,bp_mag,bp_flux_over_error,"
                    + "rp_obs_time,rp_mag,rp_flux_over_error,variability_flag_g_reject,variability_flag_bp_reject,"
                    + "variability_flag_rp_reject,g_other_flags,bp_other_flags,rp_other_flags,rejected_by_photometry\n";
    private static final String ID = "4057091150787104897";

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
        RawStar star = Collected.recognised(options(quality), RealData.file("native/gaia/" + name))
                .only();

        assertThat(star.objectId()).isEqualTo(id);
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.GAIA);
        assertThat(points(star)).isEqualTo(Map.of("G", g, "BP", bp, "RP", rp));
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
        RawStar star = Collected.recognised(options(Quality.ANY), RealData.file("native/gaia/" + name))
                .only();

        assertHas(star, band, time, mag, error);
    }

    private static void assertHas(RawStar star, String band, double time, double mag, double error) {
        BandSeries series = star.lightCurve().series().stream()
                .filter(each -> each.passband().equals(new Passband(band)))
                .findFirst()
                .orElseThrow();
        int at = 0;
        while (series.time(at) != time) {
            at++;
        }
        assertThat(series.value(at)).isCloseTo(mag, within(1e-6));
        assertThat(series.error(at)).isCloseTo(error, within(1e-8));
    }

    @Test
    void readsTheSeriesOfGavo() {
        Collected collected =
                Collected.recognised(ReadOptions.BUILD, RealData.file("native/votable/gavo_gaia_dr2_timeseries.vot"));
        RawStar star = collected.only();

        assertThat(star.objectId()).isEqualTo("1866721434011386240");
        assertThat(star.known().position().orElseThrow().raDeg()).isEqualTo(315.018457397759);
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.BJD_TCB);
        assertThat(points(star)).isEqualTo(Map.of("G", 38));
        assertHas(star, "G", 2457507.443075384, 13.014477387452114, 0.004231722);
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
        assertHas(star, "zg", 2458287.905035619, 16.994421, 0.0254970249);
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

    @Test
    void takesTheFlagsOfTheLongLayoutAsItIsTold() throws IOException {
        Path file = write(LONG + row("G", 1, "False,False,1") + row("g", 2, "F,T,1") + row("G", 3, "1,0,1")
                + row("BP", 4, "true,false,1024") + row("RP", 5, "False,False,2048") + row("G", 6, "0,f,2")
                + row("G", 7, ",,512") + row("G", 8, "F,F,4194304") + row("G", 9, "F,F,1024")
                + ID + ",1,G,10,15,NaN,1,100,F,F,0\n");

        assertThat(points(read(file, Quality.ANY))).isEqualTo(Map.of("G", 7, "BP", 1, "RP", 1));
        assertThat(points(read(file, Quality.ADVISED))).isEqualTo(Map.of("G", 5, "RP", 1));
        assertThat(points(read(file, Quality.STRICT))).isEqualTo(Map.of("G", 2));
        assertThat(read(file, Quality.ADVISED).drops().dropped())
                .isEqualTo(Map.of(DropReason.FLAGGED, 3, DropReason.VALUE_NOT_FINITE, 1));
    }

    private static String row(String band, int time, String flags) {
        return ID + ",17507847209893930," + band + "," + time + ",15.5,1000,10,100," + flags + "\n";
    }

    @Test
    void countsRowsWhoseCellsAreNoNumberOrNoTruthValue() throws IOException {
        Path file = write(LONG
                + row("G", 1, "F,F,1")
                + row("G", 2, "perhaps,F,1")
                + row("G", 3, "F,F,many")
                + row("G", 4, "F,F,1").replace("15.5", "bright"));

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThat(collected.only().lightCurve().size()).isEqualTo(1);
        assertThat(collected.only().drops().dropped()).isEqualTo(Map.of(DropReason.UNREADABLE, 3));
    }

    @Test
    void readsTheLongLayoutFromParquetAndVotableAlike() throws IOException {
        Path csv = write(
                LONG + row("G", 1, "F,F,1") + row("BP", 2, "T,F,1") + row("RP", 3, "F,T,1") + row("RP", 4, "F,F,1"));
        String[] bands = {"G", "BP", "RP", "RP"};
        Path parquet = ParquetFiles.write(
                directory.resolve("x.parquet"),
                CompressionCodecName.ZSTD,
                "message m { required int64 source_id; required binary band (STRING); required double time;"
                        + " required double mag; required double flux; required float flux_over_error;"
                        + " required boolean rejected_by_photometry; required boolean rejected_by_variability;"
                        + " required int64 other_flags; }",
                4,
                (row, i) -> row.append("source_id", Long.parseLong(ID))
                        .append("band", bands[i])
                        .append("time", i + 1.0)
                        .append("mag", 15.5)
                        .append("flux", 1000.0)
                        .append("flux_over_error", 100f)
                        .append("rejected_by_photometry", i == 1)
                        .append("rejected_by_variability", i == 2)
                        .append("other_flags", 1L));
        Path votable = Files.writeString(
                directory.resolve("x.vot"),
                VoTables.document(VoTables.table(
                        VoTables.field("source_id", "long")
                                + VoTables.field("band", "char", "*")
                                + VoTables.field("time", "double")
                                + VoTables.field("mag", "double")
                                + VoTables.field("flux", "double")
                                + VoTables.field("flux_over_error", "float")
                                + VoTables.field("rejected_by_photometry", "boolean")
                                + VoTables.field("rejected_by_variability", "boolean")
                                + VoTables.field("other_flags", "long"),
                        ID + "|G|1|15.5|1000|100|F|0|1",
                        ID + "|BP|2|15.5|1000|100|true|F|1",
                        ID + "|RP|3|15.5|1000|100|F|T|1",
                        ID + "|RP|4|15.5|1000|100|?||1")));

        RawStar expected = read(csv, Quality.ADVISED);
        assertThat(expected.objectId()).isEqualTo(ID);
        for (Path file : new Path[] {parquet, votable}) {
            RawStar star = read(file, Quality.ADVISED);
            assertThat(star.objectId()).isEqualTo(ID);
            assertThat(points(star)).isEqualTo(Map.of("G", 1, "RP", 1)).isEqualTo(points(expected));
            assertThat(star.drops().dropped()).isEqualTo(expected.drops().dropped());
            assertHas(star, "RP", 4, 15.5, Gaia.MAGNITUDES_PER_RELATIVE_FLUX / 100);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1 2.5 3]#[15 15.5 NaN]#[100 50 10]#[False False False]#[0 2 0]#[False True False]",
                "(1, 2.5, 3)#(15, 15.5, nan)#(100,50,10)#(false, false, false)#(0, 2, 0)#(false, true, false)",
                "{1;2.5;3}#{15;15.5;--}#{100;50;10}#{0;0;0}#{0;2;0}#{F;T;F}"
            })
    void readsTheArraysOfASource(String cells) throws IOException {
        String[] parts = cells.split("#", -1);
        String one = parts[0] + "|" + parts[1] + "|" + parts[2];
        Path file = write(WIDE.replace(',', '\t')
                + (ID + "|" + one + "|" + one + "|" + one + "|" + parts[5] + "|" + parts[3] + "|" + parts[3] + "|"
                                + parts[3] + "|" + parts[4] + "|" + parts[4] + "|" + parts[3])
                        .replace("|", "\t")
                + "\n");

        assertThat(points(read(file, Quality.ANY))).isEqualTo(Map.of("G", 2, "BP", 2, "RP", 2));
        assertThat(points(read(file, Quality.ADVISED))).isEqualTo(Map.of("G", 1, "BP", 2, "RP", 2));
        assertThat(points(read(file, Quality.STRICT))).isEqualTo(Map.of("G", 1, "BP", 1, "RP", 1));
        assertThat(read(file, Quality.ANY).drops().dropped()).isEqualTo(Map.of(DropReason.VALUE_NOT_FINITE, 3));
        assertHas(read(file, Quality.ANY), "RP", 2.5, 15.5, Gaia.MAGNITUDES_PER_RELATIVE_FLUX / 50);
    }

    @Test
    void countsASourceWhoseArraysAreOfUnlikeLength() throws IOException {
        Path file = write(WIDE.replace(',', '\t')
                + String.join(
                        "\t",
                        ID,
                        "[1 2]",
                        "[15 15 15]",
                        "[9 9]",
                        "1",
                        "15",
                        "9",
                        "1",
                        "15",
                        "9",
                        "",
                        "",
                        "",
                        "0",
                        "0",
                        "0",
                        "F")
                + "\n"
                + String.join("\t", ID, "1", "15", "9", "1", "15", "9", "1", "15", "9", "", "", "", "0", "0", "0", "F")
                + "\n");

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThat(points(collected.only())).isEqualTo(Map.of("G", 1, "BP", 1, "RP", 1));
        assertThat(collected.only().drops().dropped()).isEqualTo(Map.of(DropReason.UNREADABLE, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.057091150787105E18", "4057091150787104896.0", "Gaia DR3 1"})
    void refusesIdsThatAreNoRowOfDigits(String id) throws IOException {
        Path file = write(LONG + row("G", 1, "F,F,0").replace(ID, id));

        UnusableInput fault = catchThrowableOfType(UnusableInput.class, () -> read(file, Quality.ANY));

        assertThat(fault).hasMessageContaining("'" + id + "'").hasMessageContaining("digits");
    }

    @Test
    void refusesIdsOfAFloatingColumn() throws IOException {
        Path file = Files.writeString(
                directory.resolve("x.vot"),
                VoTables.document(VoTables.table(
                        VoTables.field("source_id", "double")
                                + VoTables.field("band", "char", "*")
                                + VoTables.field("time", "double")
                                + VoTables.field("mag", "double")
                                + VoTables.field("flux_over_error", "float")
                                + VoTables.field("rejected_by_photometry", "boolean"),
                        "12|G|1|15.5|100|F")));

        UnusableInput fault = catchThrowableOfType(UnusableInput.class, () -> read(file, Quality.ANY));

        assertThat(fault).hasMessageContaining("source_id holds floating-point numbers");
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
                Collected.recognised(options(Quality.ADVISED), file);
                read++;
            } catch (UnusableInput e) {
                assertThat(e).hasMessageContaining(file.toString());
            }
        }
        assertThat(read).isPositive();
    }

    private Path write(String table) throws IOException {
        return Files.writeString(directory.resolve("x.csv"), table);
    }

    private static RawStar read(Path file, Quality quality) {
        return Collected.recognised(options(quality), file).only();
    }

    private static Map<String, Integer> points(RawStar star) {
        return star.lightCurve().series().stream()
                .collect(Collectors.toMap(series -> series.passband().name(), BandSeries::size));
    }

    private static ReadOptions options(Quality quality) {
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
