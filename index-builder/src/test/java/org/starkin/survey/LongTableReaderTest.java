package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.index.Reject;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

class LongTableReaderTest {

    private static final String PLAIN = "object_id,jd,mag,mag_err,band\nA,1.5,12.25,0.01,V\nA,2.5,12.5,0.02,V\n";

    @TempDir
    Path directory;

    @Test
    void readsPointsAsTheyStand() throws IOException {
        LightCurve read = Collected.read(ReadOptions.BUILD, file(PLAIN)).only().lightCurve();

        assertThat(read)
                .isEqualTo(new LightCurve(
                        TimeSystem.JD,
                        List.of(BandSeries.of(
                                new Passband("V"),
                                BrightnessUnit.MAGNITUDE,
                                new double[] {1.5, 2.5},
                                new double[] {12.25, 12.5},
                                new double[] {0.01, 0.02}))));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "   "})
    void findsTheSeparatorByTheHeader(String separator) throws IOException {
        LightCurve plain = Collected.read(ReadOptions.BUILD, file(PLAIN)).only().lightCurve();

        LightCurve read = Collected.read(ReadOptions.BUILD, file(PLAIN.replace(",", separator)))
                .only()
                .lightCurve();

        assertThat(read).isEqualTo(plain);
    }

    @Test
    void takesAnIndentedAlignedTableAndItsCommentedHeader() throws IOException {
        String table = """
                # a catalogue of long ago
                #  object_id   MJD      Mag   Err
                  77   50000.5   12.1  0.1 \s
                  77   50001.5   12.2  0.1
                """;

        RawStar star = Collected.read(ReadOptions.BUILD, file(table)).only();

        assertThat(star.objectId()).isEqualTo("77");
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.MJD);
        assertThat(star.lightCurve().size()).isEqualTo(2);
    }

    @Test
    void takesByteOrderMarkCommentsQuotesBlankLinesAndWindowsLineEnds() throws IOException {
        String table = "\uFEFF" + """
                # made by hand
                "object_id",jd , mag,"mag_err",band

                "A",1.5,12.25,0.01,V
                # in between
                A, 2.5 ,12.5,0.02,"V"
                """.replace("\n", "\r\n");

        LightCurve read = Collected.read(ReadOptions.BUILD, file(table)).only().lightCurve();

        assertThat(read)
                .isEqualTo(Collected.read(ReadOptions.BUILD, file(PLAIN)).only().lightCurve());
    }

    @Test
    void readsGzipWhateverTheName() throws IOException {
        Path packed = directory.resolve("table.csv");
        Files.write(packed, gzip(PLAIN));

        assertThat(Collected.read(ReadOptions.BUILD, packed).only().lightCurve().size())
                .isEqualTo(2);
    }

    @Test
    void keepsEmptyCellsAsNotGiven() throws IOException {
        Path table = file("object_id,jd,mag,err\nA,1,,0.1\nA,,12,0.1\nA,2,12,\nA,3,nan,NULL\n");

        Collected collected = Collected.read(ReadOptions.BUILD, table);

        BandSeries series = collected.only().lightCurve().series().getFirst();
        assertThat(series.size()).isEqualTo(4);
        assertThat(collected.counts.rowsUnreadable()).isZero();
        assertThat(series.times()).containsExactly(1, 2, 3, Double.NaN);
        assertThat(series.values()).containsExactly(Double.NaN, 12, Double.NaN, 12);
        assertThat(series.errors()).containsExactly(0.1, Double.NaN, Double.NaN, 0.1);
    }

    @Test
    void countsRowsWhoseCellsAreNoNumbers() throws IOException {
        Path table = file("object_id,jd,mag,err,band\nA,1,12,0.1,V\nA,x,12,0.1,V\nA,2,>17.2,0.1,V\nA,3,12,0x1,V\n"
                + "A,4,12,0.1,V,1\nA,5,12,0.1," + "V".repeat(40) + "\n");

        Collected collected = Collected.read(ReadOptions.BUILD, table);

        assertThat(collected.only().lightCurve().size()).isEqualTo(1);
        assertThat(collected.only().drops().dropped()).isEqualTo(Map.of(DropReason.UNREADABLE, 5));
        assertThat(collected.only().drops().read()).isEqualTo(5);
        assertThat(collected.counts.rowsUnreadable()).isEqualTo(5);
        assertThat(collected.counts.unreadableExamples())
                .hasSize(5)
                .first()
                .asString()
                .contains(table.toString(), "line 3", "jd", "'x'");
    }

    @Test
    void rejectsRowsWithoutAUsableId() throws IOException {
        String longId = "x".repeat(201);
        Path table = file("object_id,jd,mag\n,1,12\n,2,12\nA,1,12\n" + longId + ",1,12\n" + longId + ",2,12\n,3,12\n");

        Collected collected = Collected.read(ReadOptions.BUILD, table);

        assertThat(collected.stars).containsOnlyKeys("A");
        assertThat(collected.rejects)
                .extracting(Reject::where, Reject::reason)
                .containsExactly(
                        tuple("line 2", "missing_object_id"),
                        tuple("line 5", "bad_object_id"),
                        tuple("line 7", "missing_object_id"));
        assertThat(collected.rejects.get(1).detail()).contains("201", "2 rows").hasSizeLessThan(200);
        assertThat(collected.counts.rowsRejected()).isEqualTo(5);
    }

    @Test
    void gathersScatteredRowsIntoTheSameStars() throws IOException {
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            rows.add(String.format(
                    Locale.ROOT,
                    "S%d,%.3f,%.3f,%s",
                    i / 20,
                    random.nextDouble(1000),
                    random.nextDouble(5),
                    i % 2 == 0 ? "g" : "r"));
        }
        String header = "object_id,jd,mag,band\n";
        Path contiguous = file(header + String.join("\n", rows));
        Collections.shuffle(rows, random);
        Path first = file(header + String.join("\n", rows.subList(0, 250)));
        Path second = file(header + String.join("\n", rows.subList(250, 600)));

        Collected expected = Collected.read(ReadOptions.BUILD, contiguous);
        Collected scattered = Collected.read(ReadOptions.BUILD, first, second);

        assertThat(scattered.stars).containsOnlyKeys(expected.stars.keySet());
        scattered.stars.forEach((id, star) ->
                assertThat(star.lightCurve()).as(id).isEqualTo(expected.star(id).lightCurve()));
        assertThat(new LongTableReader()
                        .open(List.of(first, second), ReadOptions.BUILD)
                        .stars())
                .isEqualTo(30);
    }

    @Test
    void leavesOutRowsOfOtherSurveysAndCountsThem() throws IOException {
        Path table = file("Survey,object_id,jd,mag\nOGLE4,A,1,12\nOGLE3,A,2,12\n,A,3,12\nOGLE3,B,1,12\n");
        ReadOptions ogle4 = new ReadOptions(Optional.empty(), Optional.empty(), Optional.of("ogle4"), Limits.BUILD);

        Collected collected = Collected.read(ogle4, table);

        assertThat(collected.only().lightCurve().series().getFirst().times()).containsExactly(1, 3);
        assertThat(collected.counts.rowsOfOtherSurveys()).isEqualTo(2);
    }

    @Test
    void rejectsAStarBeyondTheLimits() throws IOException {
        StringBuilder table = new StringBuilder("object_id,jd,mag,band\n");
        for (int i = 0; i < 11; i++) {
            table.append("many,").append(i).append(",12,V\n");
        }
        for (int i = 0; i < 10; i++) {
            table.append("few,").append(i).append(",12,V\n");
        }
        Limits tenPoints = new Limits(100, 10_000, 10, 100);
        ReadOptions options = new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(), tenPoints);

        Collected collected = Collected.read(options, file(table.toString()));

        assertThat(collected.stars).containsOnlyKeys("few");
        assertThat(collected.rejects).extracting(Reject::reason).containsExactly("too_many_points");
        assertThat(collected.counts.rowsRejected()).isEqualTo(11);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "table", ".csv"), text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
