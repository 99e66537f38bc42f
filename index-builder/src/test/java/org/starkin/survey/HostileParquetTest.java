package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starkin.lightcurve.LightCurve;

/** Whatever a Parquet file holds, reading it succeeds or says what is wrong with it. */
class HostileParquetTest {

    private static final int FLIPS = 400;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void survivesFlippedBytes(NestedParquet.Encoding encoding) throws IOException {
        byte[] whole = Files.readAllBytes(curves(encoding, CompressionCodecName.UNCOMPRESSED, false));
        Path file = directory.resolve("flipped.parquet");
        Random random = new Random(encoding.name().hashCode());
        int refused = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] bytes = whole.clone();
            for (int k = 0; k <= i % 4; k++) {
                bytes[place(random, whole)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bytes);
            refused += isRefused(file) ? 1 : 0;
        }
        assertThat(refused).isStrictlyBetween(0, FLIPS);
    }

    /** Every second one in the footer, where a byte decides most; its length stands before the last four bytes. */
    private static int place(Random random, byte[] whole) {
        int footer = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(whole.length - 8);
        return random.nextBoolean() ? random.nextInt(whole.length) : whole.length - 1 - random.nextInt(footer + 8);
    }

    @Test
    void refusesAPageThatItsChecksumDoesNotFit() throws IOException {
        Path file = curves(NestedParquet.Encoding.THREE_LEVELS, CompressionCodecName.UNCOMPRESSED, true);
        byte[] bytes = Files.readAllBytes(file);
        byte[] value = new byte[8];
        ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).putDouble(new Random(5).nextDouble());
        bytes[indexOf(bytes, value)] ^= 1;
        Files.write(file, bytes);

        UnusableInput error =
                catchThrowableOfType(UnusableInput.class, () -> Collected.recognised(ReadOptions.BUILD, file));

        assertThat(error.fault()).isEqualTo(Fault.DAMAGED);
        assertThat(error).hasMessageContaining("CRC");
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        return IntStream.range(0, bytes.length - wanted.length)
                .filter(at -> Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesATruncatedFileWhereverItBreaksOff() throws IOException {
        byte[] whole = Files.readAllBytes(curves(NestedParquet.Encoding.THREE_LEVELS, CompressionCodecName.ZSTD, true));
        Path file = directory.resolve("cut.parquet");
        for (int length = 4; length < whole.length; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));

            UnusableInput error =
                    catchThrowableOfType(UnusableInput.class, () -> Collected.recognised(ReadOptions.BUILD, file));

            assertThat(error.fault()).as("cut at " + length).isEqualTo(Fault.DAMAGED);
        }
    }

    /** Elements of one value cost nothing in the file: the repetition levels are one run, the values one entry. */
    @Test
    void refusesAListOfMoreElementsThanAnyStarHasPoints() throws IOException {
        NestedParquet.Encoding lists = NestedParquet.Encoding.THREE_LEVELS;
        double[] same = new double[1_100];
        Path file = NestedParquet.write(
                directory.resolve("long.parquet"),
                "required int64 id; " + lists.list("mjd", "double") + lists.list("mag", "double"),
                2,
                (row, i) -> {
                    row.add("id", (long) i);
                    lists.add(row, "mjd", i == 0 ? same : new double[3]);
                    lists.add(row, "mag", i == 0 ? same : new double[3]);
                });
        Limits tenPoints = new Limits(1_000, 1 << 20, 10, 1_000);
        Limits hundredPoints = new Limits(1_000, 1 << 20, 100, 1_000);

        UnusableInput error = catchThrowableOfType(
                UnusableInput.class, () -> Collected.recognised(ZtfParquetTest.options(Quality.ANY, tenPoints), file));
        Collected collected = Collected.recognised(ZtfParquetTest.options(Quality.ANY, hundredPoints), file);

        assertThat(error.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(error).hasMessageContainingAll("row 1", "mjd[]", "1000 elements");
        assertThat(collected.only().objectId()).isEqualTo("1");
        assertThat(collected.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).isEqualTo("too_many_points"));
    }

    @Test
    void readsOrRefusesASchemaOfManyLevels() throws IOException {
        int depth = 300;
        String schema = "required int64 id; " + "optional group a { ".repeat(depth) + "optional double mjd;"
                + " }".repeat(depth);
        Path file = NestedParquet.write(directory.resolve("deep.parquet"), schema, 1, (row, i) -> row.add("id", 1L));

        assertThatThrownBy(() -> Collected.recognised(ReadOptions.BUILD, file)).isInstanceOf(UnusableInput.class);
    }

    private Path curves(NestedParquet.Encoding encoding, CompressionCodecName codec, boolean hasChecksums)
            throws IOException {
        String schema = "message t { required int64 id; optional double ra; optional double dec; "
                + encoding.list("mjd", "double") + encoding.list("mag", "double") + " }";
        return ParquetFiles.write(
                directory.resolve("whole.parquet"),
                codec,
                schema,
                40,
                (row, i) -> {
                    row.add("id", (long) i);
                    row.add("ra", 10.0 + i);
                    row.add("dec", 10.0);
                    encoding.add(row, "mjd", new Random(i).doubles(i).toArray());
                    encoding.add(row, "mag", new Random(i + 1).doubles(i).toArray());
                },
                hasChecksums);
    }

    private static boolean isRefused(Path file) {
        try {
            Collected collected = Collected.recognised(ReadOptions.BUILD, file);
            assertThat(collected.stars.values().stream()
                            .map(RawStar::lightCurve)
                            .mapToInt(LightCurve::size)
                            .sum())
                    .isLessThanOrEqualTo(1_000_000);
            return false;
        } catch (UnusableInput e) {
            assertThat(e.getMessage()).isNotBlank();
            return true;
        }
    }
}
