package org.starkin.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes Parquet files for tests. */
final class ParquetFiles {

    /** Fills a row. */
    interface Filler {
        void fill(Group row, int index);
    }

    private ParquetFiles() {}

    static Path write(Path file, CompressionCodecName codec, String schema, int rows, Filler filler)
            throws IOException {
        return write(file, codec, schema, rows, filler, true);
    }

    /** The same, with checksums of pages or, as many writers leave them out, without. */
    static Path write(
            Path file, CompressionCodecName codec, String schema, int rows, Filler filler, boolean hasChecksums)
            throws IOException {
        MessageType type = MessageTypeParser.parseMessageType(schema);
        SimpleGroupFactory factory = new SimpleGroupFactory(type);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(type)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .withCompressionCodec(codec)
                .withRowGroupSize(8_192L)
                .withPageSize(1_024)
                .withPageWriteChecksumEnabled(hasChecksums)
                .build()) {
            for (int i = 0; i < rows; i++) {
                Group row = factory.newGroup();
                filler.fill(row, i);
                writer.write(row);
            }
        }
        return file;
    }

    static List<CompressionCodecName> codecs() {
        return List.of(
                CompressionCodecName.UNCOMPRESSED,
                CompressionCodecName.SNAPPY,
                CompressionCodecName.GZIP,
                CompressionCodecName.ZSTD,
                CompressionCodecName.LZ4_RAW);
    }
}
