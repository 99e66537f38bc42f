package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeScale;
import org.starkin.lightcurve.TimeSystem;

class RubinTest {

    private static final NestedParquet.Encoding LISTS = NestedParquet.Encoding.THREE_LEVELS;

    /** Beyond 2^53, where a double would round. */
    private static final long ID = 609_788_942_606_161_357L;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"ANY,4,0", "ADVISED,2,2", "STRICT,1,3"})
    void takesTheFlagsOfForcedSourcesAsItIsTold(Quality quality, int kept, int flagged) throws IOException {
        Path file = NestedParquet.write(
                directory.resolve("r.parquet"),
                "required int64 objectId; optional double coord_ra; optional double coord_dec; optional group diaSource { "
                        + members() + " } optional group objectForcedSource { " + members() + " }",
                1,
                (row, i) -> {
                    row.add("objectId", ID);
                    row.add("coord_ra", 53.0);
                    row.add("coord_dec", -28.0);
                    curve(row.addGroup("objectForcedSource"));
                });

        RawStar star = Collected.recognised(ZtfParquetTest.options(quality, Limits.BUILD), file)
                .only();

        assertThat(star.objectId()).isEqualTo("609788942606161357");
        assertThat(star.known().position()).isPresent();
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.MJD_TAI);
        assertThat(star.lightCurve().timeSystem().scale()).isEqualTo(TimeScale.TAI);
        BandSeries series = star.lightCurve().series().getFirst();
        assertThat(series.unit()).isEqualTo(BrightnessUnit.NANOJANSKY);
        assertThat(series.value(0)).isEqualTo(-12.5);
        assertThat(series.error(0)).isEqualTo(2.5);
        assertThat(star.lightCurve().size()).isEqualTo(kept);
        assertThat(star.drops().dropped().getOrDefault(DropReason.FLAGGED, 0)).isEqualTo(flagged);
    }

    @Test
    void joinsTheRealAlertsOfAnObjectAndLeavesMovingBodiesOut() {
        Path file = RealData.file("native/lsst_plasticc/fink_rubin_sample_data_10_0.parquet");

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThat(collected.stars).containsKey("169813006680588318").doesNotContainKey("0");
        assertThat(collected.stars).hasSize(22);
        assertThat(collected.stars.values().stream()
                        .mapToInt(star -> star.lightCurve().size())
                        .sum())
                .isEqualTo(60);
        assertThat(collected.rejects)
                .hasSize(3)
                .allMatch(reject -> reject.reason().equals("missing_object_id"));
        RawStar flagged = collected.star("169813007074328578");
        assertThat(flagged.lightCurve().size()).isZero();
        assertThat(flagged.drops().dropped()).containsEntry(DropReason.FLAGGED, 1);
        BandSeries series =
                collected.star("169813006680588318").lightCurve().series().getFirst();
        assertThat(series.time(0)).isEqualTo(61041.2257173097);
        assertThat(series.value(0)).isEqualTo(1622.2264404296875);
    }

    @Test
    void addsTheMeasurementsBeforeAnAlert() throws IOException {
        String flat =
                "optional int64 diaObjectId; optional double ra; optional double dec; optional double midpointMjdTai;"
                        + " optional double psfFlux; optional double psfFluxErr; optional binary band (STRING); optional boolean"
                        + " psfFlux_flag;";
        Path file = NestedParquet.write(
                directory.resolve("a.parquet"),
                "optional group diaSource { " + flat + " } " + LISTS.structs("prvDiaSources", flat),
                3,
                (row, i) -> {
                    source(row.addGroup("diaSource"), i == 2 ? 0 : ID, 61_000 + i);
                    if (i == 1) {
                        Group before = row.addGroup("prvDiaSources");
                        source(before.addGroup("list").addGroup("element"), ID, 60_990);
                        source(before.addGroup("list").addGroup("element"), ID, 61_000);
                    }
                });

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThat(collected.only().objectId()).isEqualTo("" + ID);
        assertThat(collected.only().lightCurve().series().getFirst().times())
                .containsExactly(60_990, 61_000, 61_000, 61_001);
        assertThat(collected.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).isEqualTo("missing_object_id"));
    }

    @Test
    void readsALongTableOfMeasurements() throws IOException {
        Path csv = Files.writeString(directory.resolve("d.csv"), """
                diaObjectId,ra,dec,band,midpointMjdTai,psfFlux,psfFluxErr,psfFlux_flag,pixelFlags_cr
                609788942606161357,53,-28,g,60630.1,100,5,False,False
                609788942606161357,53,-28,g,60631.1,110,5,True,False
                609788942606161357,53,-28,g,60632.1,120,5,,1
                609788942606161357,53,-28,r,60633.1,bad,5,0,0
                0,53,-28,r,60633.1,1,5,0,0
                """);

        Collected collected = Collected.recognised(ReadOptions.BUILD, csv);

        RawStar star = collected.only();
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.MJD_TAI);
        assertThat(star.lightCurve().size()).isEqualTo(1);
        assertThat(star.drops().dropped()).containsEntry(DropReason.FLAGGED, 2).containsEntry(DropReason.UNREADABLE, 1);
        assertThat(collected.rejects).hasSize(1);
    }

    private static String members() {
        return LISTS.list("band", "binary (STRING)")
                + LISTS.list("midpointMjdTai", "double")
                + LISTS.list("psfFlux", "float")
                + LISTS.list("psfFluxErr", "float")
                + LISTS.list("psfFlux_flag", "boolean")
                + LISTS.list("pixelFlags_saturated", "boolean")
                + LISTS.list("pixelFlags_edge", "boolean");
    }

    private static void curve(Group curve) {
        NestedParquet.texts(curve, "band", "g", "g", "g", "r");
        LISTS.add(curve, "midpointMjdTai", 60_600, 60_601, 60_602, 60_603);
        NestedParquet.floats(curve, "psfFlux", -12.5, 1, 2, 3);
        NestedParquet.floats(curve, "psfFluxErr", 2.5, 1, 1, 1);
        NestedParquet.flags(curve, "psfFlux_flag", false, true, false, false);
        NestedParquet.flags(curve, "pixelFlags_saturated", false, false, true, false);
        NestedParquet.flags(curve, "pixelFlags_edge", false, false, false, true);
    }

    private static void source(Group source, long id, double time) {
        source.add("diaObjectId", id);
        source.add("ra", 53.0);
        source.add("dec", -28.0);
        source.add("midpointMjdTai", time);
        source.add("psfFlux", time - 60_000);
        source.add("psfFluxErr", 1.0);
        source.add("band", "i");
        source.add("psfFlux_flag", false);
    }
}
