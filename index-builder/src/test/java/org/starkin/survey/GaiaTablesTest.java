package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.DropReason;

/** Tables in each of the layouts, made here. */
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

    @Test
    void takesTheFlagsOfTheLongLayoutAsItIsTold() throws IOException {
        Path file = write(LONG + row("G", 1, "False,False,1") + row("g", 2, "F,T,1") + row("G", 3, "1,0,1")
                + row("BP", 4, "true,false,1024") + row("RP", 5, "False,False,2048") + row("G", 6, "0,f,2")
                + row("G", 7, ",,512") + row("G", 8, "F,F,4194304") + row("G", 9, "F,F,1024")
                + ID + ",1,G,10,15,NaN,1,100,F,F,0\n");

        assertThat(GaiaStars.points(GaiaStars.read(file, Quality.ANY))).isEqualTo(Map.of("G", 7, "BP", 1, "RP", 1));
        assertThat(GaiaStars.points(GaiaStars.read(file, Quality.ADVISED))).isEqualTo(Map.of("G", 5, "RP", 1));
        assertThat(GaiaStars.points(GaiaStars.read(file, Quality.STRICT))).isEqualTo(Map.of("G", 2));
        assertThat(GaiaStars.read(file, Quality.ADVISED).drops().dropped())
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

        RawStar expected = GaiaStars.read(csv, Quality.ADVISED);
        assertThat(expected.objectId()).isEqualTo(ID);
        for (Path file : new Path[] {parquet, votable}) {
            RawStar star = GaiaStars.read(file, Quality.ADVISED);
            assertThat(star.objectId()).isEqualTo(ID);
            assertThat(GaiaStars.points(star))
                    .isEqualTo(Map.of("G", 1, "RP", 1))
                    .isEqualTo(GaiaStars.points(expected));
            assertThat(star.drops().dropped()).isEqualTo(expected.drops().dropped());
            GaiaStars.assertHas(star, "RP", 4, 15.5, Gaia.MAGNITUDES_PER_RELATIVE_FLUX / 100);
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

        assertThat(GaiaStars.points(GaiaStars.read(file, Quality.ANY))).isEqualTo(Map.of("G", 2, "BP", 2, "RP", 2));
        assertThat(GaiaStars.points(GaiaStars.read(file, Quality.ADVISED))).isEqualTo(Map.of("G", 1, "BP", 2, "RP", 2));
        assertThat(GaiaStars.points(GaiaStars.read(file, Quality.STRICT))).isEqualTo(Map.of("G", 1, "BP", 1, "RP", 1));
        assertThat(GaiaStars.read(file, Quality.ANY).drops().dropped())
                .isEqualTo(Map.of(DropReason.VALUE_NOT_FINITE, 3));
        GaiaStars.assertHas(GaiaStars.read(file, Quality.ANY), "RP", 2.5, 15.5, Gaia.MAGNITUDES_PER_RELATIVE_FLUX / 50);
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

        assertThat(GaiaStars.points(collected.only())).isEqualTo(Map.of("G", 1, "BP", 1, "RP", 1));
        assertThat(collected.only().drops().dropped()).isEqualTo(Map.of(DropReason.UNREADABLE, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.057091150787105E18", "4057091150787104896.0", "Gaia DR3 1"})
    void refusesIdsThatAreNoRowOfDigits(String id) throws IOException {
        Path file = write(LONG + row("G", 1, "F,F,0").replace(ID, id));

        UnusableInput fault = catchThrowableOfType(UnusableInput.class, () -> GaiaStars.read(file, Quality.ANY));

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

        UnusableInput fault = catchThrowableOfType(UnusableInput.class, () -> GaiaStars.read(file, Quality.ANY));

        assertThat(fault).hasMessageContaining("source_id holds floating-point numbers");
    }

    private Path write(String table) throws IOException {
        return Files.writeString(directory.resolve("x.csv"), table);
    }
}
