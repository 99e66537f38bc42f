package org.starkin.survey;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Writes rows as Parquet, without the Hadoop runtime that Parquet's own writers need. */
public final class ParquetOutput {

    private ParquetOutput() {}

    /** Writes the fields of one row, each by its name and index in the schema; a field that is left out is null. */
    public interface RowFields<R> {
        void write(R row, RecordConsumer out);
    }

    /**
     * A writer of rows, for one thread, to be closed.
     *
     * @param facts what to tell of the whole, as the file's key-value metadata
     * @throws IOException where the file cannot be opened; what it held is overwritten
     */
    public static <R> ParquetWriter<R> open(
            OutputFile file, MessageType schema, Map<String, String> facts, RowFields<R> fields) throws IOException {
        return new Builder<>(file, new Rows<>(schema, facts, fields))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build();
    }

    private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {

        private final Rows<R> rows;

        Builder(OutputFile file, Rows<R> rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder<R> self() {
            return this;
        }

        @Override
        protected WriteSupport<R> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract still, though nothing of ours calls it
        protected WriteSupport<R> getWriteSupport(Configuration configuration) {
            return rows;
        }
    }

    private static final class Rows<R> extends WriteSupport<R> {

        private final MessageType schema;
        private final Map<String, String> facts;
        private final RowFields<R> fields;
        private Optional<RecordConsumer> consumer = Optional.empty();

        Rows(MessageType schema, Map<String, String> facts, RowFields<R> fields) {
            this.schema = schema;
            this.facts = Map.copyOf(facts);
            this.fields = fields;
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, facts);
        }

        @Override
        @SuppressWarnings("deprecation") // abstract still, though nothing of ours calls it
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, facts);
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = Optional.of(recordConsumer);
        }

        @Override
        public void write(R row) {
            RecordConsumer out = consumer.orElseThrow();
            out.startMessage();
            fields.write(row, out);
            out.endMessage();
        }
    }
}
