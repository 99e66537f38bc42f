package org.starkin.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
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
    private static final int TOO_FEW_POINTS = 3;

    /** The star of a pixel, counted from 0, that has too few points. */
    private static final int POOR_STAR = 4;

    private static final MessageType PHOTOMETRY = MessageTypeParser.parseMessageType(
            "message photometry { required int64 object_id; required double mjd; required float mag;"
                    + " required float mag_err; required binary band (STRING); }");

    private HatsFiles() {}

    /**
     * A catalogue of {@code pixels} pixels of order 2; pixel i has i + 1 stars, in one file, of which the fifth has too few
     * points to be analysed.
     */
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
            for (int star = 0; star < stars; star++) {
                write(firstId + star, star == POOR_STAR ? TOO_FEW_POINTS : POINTS, rows, writer);
            }
        }
        return file;
    }

    /** A star that swings by its own period and amplitude. */
    private static void write(long id, int points, SimpleGroupFactory rows, ParquetWriter<Group> writer)
            throws IOException {
        Random random = new Random(id);
        double periodDays = 0.3 + random.nextDouble(3);
        double amplitude = 0.1 + random.nextDouble(0.4);
        for (int point = 0; point < points; point++) {
            double time = 58_000 + 3.7 * point + random.nextDouble();
            double mag = 15 + amplitude * Math.sin(2 * Math.PI * time / periodDays) + 0.02 * random.nextGaussian();
            writer.write(rows.newGroup()
                    .append("object_id", id)
                    .append("mjd", time)
                    .append("mag", (float) mag)
                    .append("mag_err", 0.02f)
                    .append("band", "r"));
        }
    }
}
