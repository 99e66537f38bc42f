package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetListsTest {

    private static final int ROWS = 400;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void readsListsOfAllLengthsHoweverTheyAreEncoded(NestedParquet.Encoding encoding) throws IOException {
        List<double[]> written = randomLists(7, encoding);
        String schema = "required int64 id; " + encoding.list("mag", "double") + " optional int32 after;";
        Path file = NestedParquet.write(directory.resolve("l.parquet"), schema, ROWS, (row, i) -> {
            row.add("id", (long) i);
            if (!(encoding.canBeNull() && i % 7 == 3)) {
                encoding.add(row, "mag", written.get(i));
            }
            row.add("after", 2 * i);
        });

        try (ParquetRows rows = ParquetRows.open(file, Limits.BUILD)) {
            assertThat(rows.columns()).containsExactly("id", "mag[]", "after");
            rows.use(List.of(0, 1, 2));
            for (int i = 0; i < ROWS; i++) {
                assertThat(rows.next()).isTrue();
                boolean isNull = encoding.canBeNull() && i % 7 == 3;
                assertThat(rows.list(1).isGiven()).isEqualTo(!isNull);
                assertThat(numbers(rows.list(1))).containsExactly(isNull ? new double[0] : written.get(i));
                assertThat(rows.number(0)).isEqualTo(i);
                assertThat(rows.number(2)).isEqualTo(2 * i);
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsListsOfStructuresHoweverTheyAreEncoded(NestedParquet.Encoding encoding) throws IOException {
        List<double[]> written = randomLists(8, encoding);
        String schema = "required int64 id; "
                + encoding.structs("lc", "optional double mjd; optional float mag; optional binary band (STRING);");
        Path file = NestedParquet.write(directory.resolve("s.parquet"), schema, ROWS, (row, i) -> {
            row.add("id", (long) i);
            Group list = encoding.addStructs(row, "lc");
            for (double value : written.get(i)) {
                Group point = encoding.addTo(list, "lc");
                if (!Double.isNaN(value)) {
                    point.add("mjd", value);
                    point.add("band", value > 0 ? "g" : "r");
                }
                point.add("mag", 1.5f);
            }
        });

        try (ParquetRows rows = ParquetRows.open(file, Limits.BUILD)) {
            assertThat(rows.columns()).containsExactly("id", "lc.mjd[]", "lc.mag[]", "lc.band[]");
            rows.use(List.of(0, 1, 3));
            for (int i = 0; rows.next(); i++) {
                double[] expected = written.get(i);
                assertThat(numbers(rows.list(1))).containsExactly(expected);
                ParquetList bands = rows.list(3);
                assertThat(bands.size()).isEqualTo(expected.length);
                for (int k = 0; k < expected.length; k++) {
                    assertThat(bands.text(k)).isEqualTo(Double.isNaN(expected[k]) ? "" : expected[k] > 0 ? "g" : "r");
                }
            }
        }
    }

    @Test
    void tellsANullStructureFromAnEmptyListWithinIt() throws IOException {
        String schema = "required int64 id; optional group lc { "
                + NestedParquet.Encoding.THREE_LEVELS.list("mag", "double") + " }";
        Path file = NestedParquet.write(directory.resolve("n.parquet"), schema, 4, (row, i) -> {
            row.add("id", (long) i);
            if (i > 0) {
                Group curve = row.addGroup("lc");
                if (i > 1) {
                    NestedParquet.Encoding.THREE_LEVELS.add(curve, "mag", new double[i - 2]);
                }
            }
        });

        List<String> seen = new ArrayList<>();
        try (ParquetRows rows = ParquetRows.open(file, Limits.BUILD)) {
            rows.use(List.of(1));
            while (rows.next()) {
                seen.add(rows.list(1).isGiven() + " " + rows.list(1).size());
            }
            assertThat(rows.values(1)).isEqualTo(4);
        }

        assertThat(seen).containsExactly("false 0", "false 0", "true 0", "true 1");
    }

    @Test
    void namesWhatItCannotRead() throws IOException {
        String schema = "optional group deep (LIST) { repeated group list { optional group element (LIST) {"
                + " repeated group list { optional double element; } } } }"
                + " required int64 when (TIMESTAMP(MILLIS,true));";
        Path file = NestedParquet.write(directory.resolve("d.parquet"), schema, 1, (row, i) -> row.add("when", 1L));

        try (ParquetRows rows = ParquetRows.open(file, Limits.BUILD)) {
            assertThat(rows.columns()).containsExactly("deep[][] (lists within lists)", "when (time stamp or bytes)");
        }
    }

    private static List<double[]> randomLists(long seed, NestedParquet.Encoding encoding) {
        Random random = new Random(seed);
        return IntStream.range(0, ROWS)
                .mapToObj(i -> random.doubles(random.nextInt(4) == 0 ? 0 : random.nextInt(40), -1, 1)
                        .map(value -> encoding.hasNullElements() && value > 0.9 ? Double.NaN : value)
                        .toArray())
                .toList();
    }

    private static double[] numbers(ParquetList list) {
        return IntStream.range(0, Math.toIntExact(list.size()))
                .mapToDouble(list::number)
                .toArray();
    }
}
