package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.TimeSystem;

class Asas3Test {

    private static final String COLUMNS =
            "#     HJD      MAG_0  MAG_1  MAG_2  MAG_3  MAG_4   MER_0  MER_1  MER_2  MER_3" + "  MER_4 GRADE FRAME";

    @TempDir
    Path directory;

    @Test
    void joinsTheBlocksOfAStar() {
        RawStar star = read(
                        Quality.ADVISED,
                        block("090432-3222.8", 9.075530, -32.380580, 12.7),
                        List.of(COLUMNS, row(2545.8763, "12.1 12.2 12.3 12.4 12.5", "A"), ""),
                        block("090432-3222.9", 9.075600, -32.380900, 8.1),
                        List.of(COLUMNS, row(2452549.8763, "12.1 12.2 12.3 12.4 12.5", "B")))
                .only();

        BandSeries points = star.lightCurve().series().getFirst();
        assertThat(star.objectId()).isEqualTo("090432-3222.8");
        assertThat(star.known().position().orElseThrow().raDeg()).isEqualTo(15 * 9.075530);
        assertThat(star.known().position().orElseThrow().decDeg()).isEqualTo(-32.380580);
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.HJD);
        assertThat(MadeUp.summary(star)).isEqualTo("V 2");
        assertThat(points.time(0)).isEqualTo(2452545.8763);
        assertThat(points.time(1)).isEqualTo(2452549.8763);
        assertThat(points.value(0)).isEqualTo(12.1);
        assertThat(points.value(1))
                .as("of the same aperture as the first block")
                .isEqualTo(12.1);
        assertThat(points.error(0)).isEqualTo(0.03);
    }

    @ParameterizedTest
    @CsvSource({
        "14.0, 10.1",
        "12.0, 10.1",
        "11.9, 10.2",
        "11.0, 10.2",
        "10.5, 10.3",
        "9.5, 10.4",
        "9.0, 10.4",
        "8.9, 10.5",
        "6.0, 10.5",
        "29.999, 10.3",
        "NaN, 10.3"
    })
    void takesTheApertureThatTheStarsBrightnessWants(double reference, double taken) {
        RawStar star = read(
                        Quality.ADVISED,
                        block("090432-3222.8", 9.07, -32.38, reference),
                        List.of(COLUMNS, row(2545.8763, "10.1 10.2 10.3 10.4 10.5", "A")))
                .only();

        assertThat(star.lightCurve().series().getFirst().value(0)).isEqualTo(taken);
    }

    @Test
    void takesGradesAndMarksAsItIsTold() {
        List<String> rows = List.of(
                COLUMNS,
                row(2545.1, "12.1 12.2 12.3 12.4 12.5", "A"),
                row(2546.1, "12.1 12.2 12.3 12.4 12.5", "B"),
                row(2547.1, "12.1 12.2 12.3 12.4 12.5", "C"),
                row(2548.1, "12.1 12.2 12.3 12.4 12.5", "D"),
                row(2549.1, "29.999 29.999 29.999 29.999 29.999", "A"),
                row(2550.1, "99.999 99.999 99.999 99.999 99.999", "C"));
        List<String> block = block("090432-3222.8", 9.07, -32.38, 12.7);

        assertThat(MadeUp.summary(read(Quality.ANY, block, rows).only())).isEqualTo("V 4 NOT_MEASURED 2");
        assertThat(MadeUp.summary(read(Quality.ADVISED, block, rows).only())).isEqualTo("V 2 NOT_MEASURED 1 FLAGGED 3");
        assertThat(MadeUp.summary(read(Quality.STRICT, block, rows).only())).isEqualTo("V 1 NOT_MEASURED 1 FLAGGED 4");
    }

    @Test
    void findsColumnsInAnyOrderAnewInEachBlock() {
        RawStar star = read(
                        Quality.ADVISED,
                        block("090432-3222.8", 9.07, -32.38, 12.7),
                        List.of(
                                "# HJD GRADE FRAME MER_0 MER_1 MER_2 MER_3 MER_4 MAG_4 MAG_3 MAG_2 MAG_1 MAG_0",
                                "2545.1 A 7 0.05 0.1 0.1 0.1 0.1 11.4 11.3 11.2 11.1 11.0"),
                        block("090432-3222.8", 9.07, -32.38, 12.7),
                        List.of(COLUMNS, row(2546.1, "12.1 12.2 12.3 12.4 12.5", "A")))
                .only();

        BandSeries points = star.lightCurve().series().getFirst();
        assertThat(points.value(0)).isEqualTo(11.0);
        assertThat(points.error(0)).isEqualTo(0.05);
        assertThat(points.value(1)).isEqualTo(12.1);
    }

    @Test
    void keepsStarsFartherApartThanTheResolutionApart() {
        double far = 16 / 3600.0;
        List<String> rows = List.of(COLUMNS, row(2546.1, "12.1 12.2 12.3 12.4 12.5", "A"));

        Collected collected = read(
                Quality.ADVISED,
                block("090432-3222.8", 9.07, -32.38, 12.7),
                rows,
                block("090432-3223.1", 9.07, -32.38 - far, 12.7),
                rows);

        assertThat(collected.stars).containsOnlyKeys("090432-3222.8", "090432-3223.1");
    }

    @Test
    void passesOverBlocksWithoutRows() {
        Collected collected = read(
                Quality.ADVISED,
                block("090432-3222.8", 9.07, -32.38, 12.7),
                List.of(COLUMNS),
                block("100432-3222.8", 10.07, -32.38, 12.7),
                List.of(COLUMNS, row(2546.1, "12.1 12.2 12.3 12.4 12.5", "A")));

        assertThat(collected.stars).containsOnlyKeys("100432-3222.8");
    }

    @Test
    void countsRowsThatBreakOffOrAreNoNumbers() {
        Collected collected = read(
                Quality.ADVISED,
                block("090432-3222.8", 9.07, -32.38, 12.7),
                List.of(
                        COLUMNS,
                        row(2546.1, "12.1 12.2 12.3 12.4 12.5", "A"),
                        row(2546.2, "bright 12.2 12.3 12.4 12.5", "A"),
                        "2547.1 12.1 12.2"));

        assertThat(MadeUp.summary(collected.only())).isEqualTo("V 1 UNREADABLE 2");
        assertThat(collected.counts.unreadableExamples().getLast()).endsWith("3 cells, where the header names 13");
    }

    @Test
    void refusesBlocksWithoutWhatTheyNeed() {
        List<String> row = List.of(row(2546.1, "12.1 12.2 12.3 12.4 12.5", "A"));

        assertThatThrownBy(() -> read(Quality.ADVISED, List.of("#dataset= 1"), List.of(COLUMNS), row))
                .hasMessageContaining("has no #desig=");
        assertThatThrownBy(() -> read(
                        Quality.ADVISED,
                        block("a", 9, -32, 12),
                        List.of("# HJD MAG_0 MER_0 GRADE FRAME", "2546.1 12 0.1 A 1")))
                .hasMessageContaining("no column for MAG_1");
        assertThatThrownBy(() -> read(Quality.ADVISED, List.of("# nothing"), row))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> read(Quality.ADVISED, block("a", 9, -32, 12), List.of(COLUMNS)))
                .hasMessageContaining("no row");
    }

    @SafeVarargs
    private Collected read(Quality quality, List<String>... parts) {
        List<String> lines = new ArrayList<>(List.of("# The All Sky Automated Survey Data", "#ndata= 9"));
        for (List<String> part : parts) {
            lines.addAll(part);
        }
        Path file = MadeUp.file(directory.resolve("star.asc"), lines.toArray(String[]::new));
        Collected collected = new Collected();
        collected.counts = new Readers()
                .open("asas3", List.of(file), MadeUp.quality(quality), _ -> {})
                .read(collected);
        return collected;
    }

    private static List<String> block(String desig, double raHours, double decDeg, double reference) {
        return List.of(
                "#dataset= 1 ; 1 F0936-32_174",
                "#desig= " + desig,
                "#cra=  " + raHours + "  09:04:31.9",
                "#cdec= " + decDeg + " -32:22:50.1",
                "#class= 0",
                "#cmag_0= 12.839",
                "#cmag_2= " + reference);
    }

    private static String row(double hjd, String mags, String grade) {
        return " " + hjd + " " + mags + " 0.03 0.031 0.032 0.033 0.034 " + grade + " 20277";
    }

    @Test
    void isRecognisedByItsBlocks() {
        Path file = MadeUp.file(
                directory.resolve("star.txt"),
                "#ndata= 1",
                String.join("\n", block("090432-3222.8", 9.07, -32.38, 12.7)),
                COLUMNS,
                row(2546.1, "12.1 12.2 12.3 12.4 12.5", "A"));

        assertThat(Collected.recognised(ReadOptions.BUILD, file).stars).containsOnlyKeys("090432-3222.8");
    }
}
