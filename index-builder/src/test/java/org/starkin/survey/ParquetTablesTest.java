package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

class ParquetTablesTest {

    /** Beyond 2^53, where a double would round. */
    private static final long FIRST_ID = 9_007_199_254_740_993L;

    private static final String SCHEMA =
            "message t { required int64 Object_ID; required double HJD; optional float mag; optional double mag_err;"
                    + " optional binary filter (STRING); }";

    @TempDir
    Path directory;

    static List<CompressionCodecName> codecs() {
        return ParquetFiles.codecs();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsWhatWasWrittenOverManyRowGroups(CompressionCodecName codec) throws IOException {
        Path file = ParquetFiles.write(directory.resolve("t.csv"), codec, SCHEMA, 3_000, (row, i) -> {
            row.add("Object_ID", FIRST_ID + 2L * (i / 100));
            row.add("HJD", 2450000.5 + i);
            if (i % 10 != 3) {
                row.add("mag", 12.5f + i % 7);
            }
            row.add("filter", i % 2 == 0 ? "g" : "r");
        });

        Collected collected = Collected.read(ReadOptions.BUILD, file);

        assertThat(collected.stars).hasSize(30).containsKey("9007199254740993").containsKey("9007199254740995");
        assertThat(collected.counts.rows()).isEqualTo(3_000);
        RawStar star = collected.star("9007199254740995");
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.HJD);
        BandSeries red = star.lightCurve().series().getLast();
        assertThat(red.passband().name()).isEqualTo("r");
        assertThat(red.size()).isEqualTo(50);
        assertThat(red.time(0)).isEqualTo(2450000.5 + 101);
        assertThat(red.value(0)).isEqualTo(12.5 + 101 % 7);
        assertThat(red.value(1)).isNaN();
        assertThat(red.error(0)).isNaN();
    }

    @Test
    void readsTheRowsOwnCellsWhereThoseOfOthersWereLeftUnread() throws IOException {
        Path file = ParquetFiles.write(
                directory.resolve("t.parquet"), CompressionCodecName.ZSTD, SCHEMA, 3_000, (row, i) -> {
                    row.add("Object_ID", FIRST_ID + i);
                    row.add("HJD", 2450000.5 + i);
                    if (i % 10 != 3) {
                        row.add("mag", i + 0.5f);
                    }
                    row.add("filter", "band" + i % 17);
                });

        try (Rows rows = Tables.open(file, Limits.BUILD)) {
            for (int i = 0; rows.next(); i++) {
                if (i % 7 == 2) {
                    assertThat(rows.text(0)).isEqualTo(String.valueOf(FIRST_ID + i));
                    assertThat(rows.number(2)).isEqualTo(Double.valueOf(i % 10 == 3 ? Double.NaN : i + 0.5));
                    assertThat(rows.text(4)).isEqualTo("band" + i % 17);
                }
            }
        }
    }

    @Test
    void readsIntegersDecimalsTextAndUnsignedIds() throws IOException {
        String schema = "message t { required int64 object_id (INTEGER(64,false)); required int32 mjd;"
                + " required int64 mag (DECIMAL(9,3)); required binary err (STRING); required int32 band; }";
        Path file =
                ParquetFiles.write(directory.resolve("t.parquet"), CompressionCodecName.ZSTD, schema, 3, (row, i) -> {
                    row.add("object_id", -1L);
                    row.add("mjd", 50_000 + i);
                    row.add("mag", 12_345L);
                    row.add("err", i == 2 ? "bad" : "0.25");
                    row.add("band", 4);
                });

        Collected collected = Collected.read(ReadOptions.BUILD, file);

        RawStar star = collected.only();
        assertThat(star.objectId()).isEqualTo("18446744073709551615");
        BandSeries series = star.lightCurve().series().getFirst();
        assertThat(series.passband().name()).isEqualTo("4");
        assertThat(series.times()).containsExactly(50_000, 50_001);
        assertThat(series.value(0)).isEqualTo(12.345);
        assertThat(series.error(0)).isEqualTo(0.25);
        assertThat(star.drops().dropped()).containsEntry(DropReason.UNREADABLE, 1);
    }

    @Test
    void refusesFloatingIdsNestedColumnsAndTimeStamps() throws IOException {
        Path floating = ParquetFiles.write(
                directory.resolve("f.parquet"),
                CompressionCodecName.UNCOMPRESSED,
                "message t { required double object_id; required double jd; required double mag; }",
                1,
                (row, i) -> {
                    row.add("object_id", 1e18);
                    row.add("jd", 1.0);
                    row.add("mag", 1.0);
                });
        Path nested = ParquetFiles.write(
                directory.resolve("n.parquet"),
                CompressionCodecName.UNCOMPRESSED,
                "message t { required int64 object_id; required int64 jd (TIMESTAMP(MILLIS,true)); repeated double mag; }",
                1,
                (row, i) -> {
                    row.add("object_id", 1L);
                    row.add("jd", 1L);
                    row.add("mag", 1.0);
                });

        assertThatThrownBy(() -> Collected.read(ReadOptions.BUILD, floating)).hasMessageContaining("floating-point");
        assertThatThrownBy(() -> Collected.read(ReadOptions.BUILD, nested))
                .hasMessageContainingAll("a time", "'jd (time stamp or bytes)'");
    }

    @Test
    void refusesADamagedFile() throws IOException {
        Path file =
                ParquetFiles.write(directory.resolve("t.parquet"), CompressionCodecName.ZSTD, SCHEMA, 500, (row, i) -> {
                    row.add("Object_ID", 1L);
                    row.add("HJD", 2450000.5 + i);
                });
        byte[] whole = Files.readAllBytes(file);
        byte[] holed = whole.clone();
        Arrays.fill(holed, 4, 400, (byte) 0x7f);
        for (byte[] damaged : List.of(Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, 6), holed)) {
            Files.write(file, damaged);

            UnusableInput error =
                    catchThrowableOfType(UnusableInput.class, () -> Collected.read(ReadOptions.BUILD, file));

            assertThat(error.fault()).isEqualTo(Fault.DAMAGED);
            assertThat(error).hasMessageContaining(file.toString());
        }
    }
}
