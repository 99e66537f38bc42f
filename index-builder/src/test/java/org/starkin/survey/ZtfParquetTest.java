package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.index.Reject;
import org.starkin.index.StarFacts;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

class ZtfParquetTest {

    private static final NestedParquet.Encoding LISTS = NestedParquet.Encoding.THREE_LEVELS;
    private static final String OBJECT =
            "optional int64 objectid; optional int32 filterid (INTEGER(8,true)); optional float objra; optional float objdec;";
    private static final String CURVE = LISTS.list("hmjd", "double")
            + LISTS.list("mag", "float")
            + LISTS.list("magerr", "float")
            + LISTS.list("clrcoeff", "float")
            + LISTS.list("catflags", "int32");

    /** A position and what is at it, by the id: field 462, filter, detector 4, quadrant 1. */
    private static final long FIRST = 462_1_04_1_00000000L;

    @TempDir
    Path directory;

    @Test
    void readsTheRealListOfStructures() {
        Collected collected =
                Collected.recognised(ReadOptions.BUILD, RealData.file("native/hats_parquet/list_struct.parquet"));

        assertThat(collected.rejects).isEmpty();
        RawStar star = collected.star("1447212400010477");
        LightCurve curve = star.lightCurve();
        assertThat(curve.timeSystem()).isEqualTo(TimeSystem.HMJD);
        assertThat(curve.passbands()).containsExactly(new Passband("zr"));
        assertThat(curve.series().getFirst().time(0)).isEqualTo(58761.42485);
        assertThat(curve.series().getFirst().value(0)).isEqualTo((double) 20.727491f);
        assertThat(collected.stars).hasSize(5);
        assertThat(collected.stars.values().stream()
                        .mapToInt(one -> one.lightCurve().size())
                        .sum())
                .isEqualTo(76);
        assertThat(collected.stars.values().stream()
                        .mapToInt(one -> one.drops().dropped().getOrDefault(DropReason.FLAGGED, 0))
                        .sum())
                .isEqualTo(5);
        assertThat(collected.photometry.orElseThrow().rows()).isEqualTo(81);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void readsListsSideBySideAndWithinAStructure(boolean isNested) throws IOException {
        String schema = OBJECT + (isNested ? "optional group lightcurve { " + CURVE + " }" : CURVE);
        Path file = NestedParquet.write(directory.resolve("z.parquet"), schema, 3, (row, i) -> {
            object(row, id(i + 1, i), i + 1, 10, 20);
            curve(isNested ? row.addGroup("lightcurve") : row, i + 2, 0);
        });

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        RawStar star = collected.only();
        assertThat(star.objectId()).isEqualTo("" + id(1, 0));
        assertThat(star.known().properties())
                .containsEntry(StarFacts.JOINED_IDS, id(1, 0) + " " + id(2, 1) + " " + id(3, 2));
        assertThat(star.lightCurve().series())
                .extracting(series -> series.passband().name() + series.size())
                .containsExactlyInAnyOrder("zg2", "zr3", "zi4");
        assertThat(star.known().position().orElseThrow().decDeg()).isEqualTo(20);
        assertThat(collected.counts.rows()).isEqualTo(9);
    }

    @Test
    void takesTheFlagsAsItIsTold() throws IOException {
        Path file = NestedParquet.write(directory.resolve("z.parquet"), OBJECT + CURVE, 1, (row, i) -> {
            object(row, id(1, 0), 1, 10, 20);
            curve(row, 3, 0, 8, 32768);
        });

        assertThat(left(file, Quality.ANY)).isEqualTo(3);
        assertThat(left(file, Quality.ADVISED)).isEqualTo(2);
        assertThat(left(file, Quality.STRICT)).isEqualTo(1);
    }

    @Test
    void neverJoinsTwoObjectsOfOneFieldAndChannel() throws IOException {
        double near = 0.5 / 3600;
        String bulk = OBJECT + "optional int32 fieldid; optional int32 rcid;" + CURVE;
        Path byId = NestedParquet.write(directory.resolve("i.parquet"), OBJECT + CURVE, 3, (row, i) -> {
            object(row, id(i == 2 ? 2 : 1, i), i == 2 ? 2 : 1, 10, 20 + i * near);
            curve(row, 1, 0);
        });
        Path byColumns = NestedParquet.write(directory.resolve("c.parquet"), bulk, 3, (row, i) -> {
            object(row, 70 + i, 1, 10, 20 + i * near);
            row.add("fieldid", i == 2 ? 463 : 462);
            row.add("rcid", 12);
            curve(row, 1, 0);
        });

        assertThat(Collected.recognised(ReadOptions.BUILD, byId).stars).hasSize(2);
        assertThat(Collected.recognised(ReadOptions.BUILD, byColumns).stars.keySet())
                .containsExactlyInAnyOrder("70", "71");
    }

    @Test
    void rejectsRowsWithoutACurveAndWaitsForNoneOfThem() throws IOException {
        Path file = NestedParquet.write(directory.resolve("z.parquet"), OBJECT + CURVE, 7, (row, i) -> {
            object(row, id(i % 3 + 1, i), i == 6 ? 9 : i % 3 + 1, i < 3 ? 10 : 10 + i, 20);
            switch (i) {
                case 0 -> {}
                case 3 -> curve(row, 0, 0);
                case 4 -> unequal(row);
                default -> curve(row, 2, 0);
            }
        });

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThat(collected.stars.keySet()).containsExactly("" + id(2, 1), "" + id(3, 5));
        assertThat(collected.star("" + id(2, 1)).lightCurve().size()).isEqualTo(4);
        assertThat(collected.rejects)
                .extracting(Reject::reason)
                .containsExactly("no_photometry", "no_photometry", "unequal_lengths", "unknown_passband");
        assertThat(collected.rejects.getFirst().detail()).isEqualTo("row 1: hmjd[] is null");
        assertThat(collected.rejects.get(2).detail()).contains("hmjd[] has 3 elements and mag[] 2");
        assertThat(collected.counts.rows())
                .isEqualTo(collected.photometry.orElseThrow().rows());
    }

    @Test
    void refusesAFloatingId() throws IOException {
        String schema = OBJECT.replace("int64 objectid", "double objectid") + CURVE;
        Path file =
                NestedParquet.write(directory.resolve("z.parquet"), schema, 1, (row, i) -> row.add("objectid", 1e15));

        assertThatThrownBy(() -> Collected.recognised(ReadOptions.BUILD, file)).hasMessageContaining("floating-point");
    }

    @Test
    void rejectsAStarOfTooManyPointsAndReadsTheNext() throws IOException {
        Path file = NestedParquet.write(directory.resolve("z.parquet"), OBJECT + CURVE, 2, (row, i) -> {
            object(row, id(1, i), 1, 10 + i, 20);
            curve(row, i == 0 ? 500 : 3, 0);
        });
        Limits tight = new Limits(1_000, 1 << 20, 100, 1_000);

        Collected collected = Collected.recognised(options(Quality.ADVISED, tight), file);

        assertThat(collected.only().objectId()).isEqualTo("" + id(1, 1));
        assertThat(collected.rejects).extracting(Reject::reason).containsExactly("too_many_points");
        assertThat(collected.rejects.getFirst().detail()).contains("500 points");
    }

    @Test
    void leavesOutPointsOfNullElementsLater() throws IOException {
        Path file = NestedParquet.write(directory.resolve("z.parquet"), OBJECT + CURVE, 1, (row, i) -> {
            object(row, id(1, 0), 1, 10, 20);
            LISTS.add(row, "hmjd", 58000, 58001);
            row.addGroup("mag").addGroup("list");
            row.getGroup("mag", 0).addGroup("list").add("element", 15f);
            NestedParquet.floats(row, "magerr", 0.1, 0.1);
        });

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        BandSeries series = star.lightCurve().series().getFirst();
        assertThat(series.value(0)).isNaN();
        assertThat(series.value(1)).isEqualTo(15);
        assertThat(star.drops().dropped()).doesNotContainKey(DropReason.FLAGGED);
    }

    private static int left(Path file, Quality quality) {
        return Collected.recognised(options(quality, Limits.BUILD), file)
                .only()
                .lightCurve()
                .size();
    }

    static ReadOptions options(Quality quality, Limits limits) {
        return new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                quality,
                limits);
    }

    private static long id(int filter, int number) {
        return FIRST + (filter - 1) * 100_000_000_000L + number;
    }

    private static void object(Group row, long id, int filter, double ra, double dec) {
        row.add("objectid", id);
        row.add("filterid", filter);
        row.add("objra", (float) ra);
        row.add("objdec", (float) dec);
    }

    private static void curve(Group row, int points, int... flags) {
        double[] times = new double[points];
        int[] catflags = new int[points];
        for (int i = 0; i < points; i++) {
            times[i] = 58_000 + i;
            catflags[i] = flags[Math.min(i, flags.length - 1)];
        }
        double[] values = new double[points];
        LISTS.add(row, "hmjd", times);
        NestedParquet.floats(row, "mag", values);
        NestedParquet.floats(row, "magerr", values);
        NestedParquet.floats(row, "clrcoeff", values);
        NestedParquet.integers(row, "catflags", catflags);
    }

    private static void unequal(Group row) {
        LISTS.add(row, "hmjd", 1, 2, 3);
        NestedParquet.floats(row, "mag", 1, 2);
    }

    @Test
    void knowsWhichFilesAreItsOwn() {
        List<String> columns = List.of("objectid", "filterid", "objra", "objdec", "hmjd[]", "mag[]", "magerr[]");
        FileHead head = new FileHead("x", FileKind.PARQUET, "", columns);

        assertThat(new ZtfParquet().recognises(head)).isFalse();
    }
}
