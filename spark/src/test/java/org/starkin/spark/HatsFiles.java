package org.starkin.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.starkin.survey.ParquetCodecs;

/** Writes Parquet with photometry of made-up stars, laid out as HATS lays it out. */
final class HatsFiles {

    private static final int POINTS = 20;
    private static final MessageType PHOTOMETRY = MessageTypeParser.parseMessageType(
            "message photometry { required int64 object_id; required double mjd; required float mag;"
                    + " required float mag_err; required binary band (STRING); }");

    private HatsFiles() {}

    /** A catalogue of {@code pixels} pixels of order 2; pixel i has i + 1 stars, in one file. */
    static Path catalogue(Path folder, int pixels) throws IOException {
        for (int pixel = 0; pixel < pixels; pixel++) {
            photometry(folder.resolve("dataset/Norder=2/Dir=0/Npix=" + pixel + ".parquet"), 1_000L * pixel, pixel + 1);
        }
        return folder;
    }

    /** A table of {@code stars} stars, with ids from {@code firstId} on. */
    static Path photometry(Path file, long firstId, int stars) throws IOException {
        Files.createDirectories(file.getParent());
        SimpleGroupFactory rows = new SimpleGroupFactory(PHOTOMETRY);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(PHOTOMETRY)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (int i = 0; i < stars * POINTS; i++) {
                int point = i % POINTS;
                writer.write(rows.newGroup()
                        .append("object_id", firstId + i / POINTS)
                        .append("mjd", 58_000.0 + 3.7 * point)
                        .append("mag", 15 + 0.1f * (point % 7))
                        .append("mag_err", 0.02f)
                        .append("band", "r"));
            }
        }
        return file;
    }
}
