package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Embedding;
import org.starkin.survey.Limits;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.ParquetCodecs;

class EmbeddingFormatTest {

    private static final List<Embedding> VECTORS =
            List.of(Embedding.of(new float[] {1, 0, 0}), Embedding.of(new float[] {0, 0.6f, -0.8f}));

    @TempDir
    Path directory;

    @Test
    void writesCsv() throws IOException {
        Path file = write("v.csv");

        assertThat(Files.readAllLines(file))
                .containsExactly("object_id,v0,v1,v2", "A,1.0,0.0,0.0", "\"B,1\",0.0,0.6,-0.8");
    }

    @Test
    void writesNumPyWithIdsBeside() throws IOException {
        Path file = write("v.npy");

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.capacity()).isEqualTo(128 + 2 * 3 * 4);
        byte[] magic = new byte[8];
        bytes.get(magic);
        assertThat(magic).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        int headerBytes = bytes.getShort();
        assertThat(10 + headerBytes).isEqualTo(128);
        byte[] header = new byte[headerBytes];
        bytes.get(header);
        assertThat(new String(header, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }")
                .endsWith("\n");
        for (Embedding vector : VECTORS) {
            for (float value : vector.toArray()) {
                assertThat(bytes.getFloat()).isEqualTo(value);
            }
        }
        assertThat(Files.readAllLines(directory.resolve("ids"))).containsExactly("A", "B,1");
    }

    @Test
    void writesParquetThatSaysItsColumns() throws IOException {
        Path file = write("v.parquet");

        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            assertThat(reader.getRecordCount()).isEqualTo(2);
            assertThat(reader.getFileMetaData().getSchema().toString())
                    .contains("required binary object_id (STRING)", "required float v0", "required float v2");
        }
    }

    @Test
    void writesParquetThatTheProductReads() throws IOException {
        Path file = write("v.parquet");

        ObjectsTable read = ObjectsTable.read(file, Limits.BUILD);

        assertThat(read.ids()).containsExactly("A", "B,1");
        assertThat(read.find("B,1").orElseThrow().properties())
                .isEqualTo(Map.of("v0", "0.0", "v1", "0.6", "v2", "-0.8"));
    }

    @Test
    void choosesByTheEndingOfTheName() {
        assertThat(EmbeddingFormat.of(Path.of("a/b.CSV"))).isEqualTo(EmbeddingFormat.CSV);
        assertThatThrownBy(() -> EmbeddingFormat.of(Path.of("b.fits")))
                .hasMessageContainingAll("b.fits", ".csv, .parquet, .npy");
    }

    private Path write(String name) throws IOException {
        Path file = directory.resolve(name);
        try (VectorWriter writer = EmbeddingFormat.of(file).writer(file, directory.resolve("ids"), 3)) {
            writer.write("A", VECTORS.get(0));
            writer.write("B,1", VECTORS.get(1));
        }
        return file;
    }
}
