package org.starkin.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.starkin.encoder.Embedding;
import org.starkin.survey.ParquetCodecs;

/** Vectors as Parquet: a string {@code object_id} and a float a value, {@code v0} and up. */
final class ParquetVectors implements VectorWriter {

    private record Row(String objectId, Embedding vector) {}

    private final ParquetWriter<Row> writer;

    ParquetVectors(Path file, int dimension) throws IOException {
        writer = new Builder(new LocalOutputFile(file), dimension)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build();
    }

    @Override
    public void write(String objectId, Embedding vector) throws IOException {
        writer.write(new Row(objectId, vector));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static MessageType schema(int dimension) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        schema.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("object_id");
        for (int i = 0; i < dimension; i++) {
            schema.required(PrimitiveTypeName.FLOAT).named("v" + i);
        }
        return schema.named("embeddings");
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {

        private final int dimension;

        Builder(OutputFile file, int dimension) {
            super(file);
            this.dimension = dimension;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows(schema(dimension));
        }

        @Override
        @SuppressWarnings("deprecation") // abstract still, though nothing of ours calls it
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return new Rows(schema(dimension));
        }
    }

    private static final class Rows extends WriteSupport<Row> {

        private final MessageType schema;
        private Optional<RecordConsumer> consumer = Optional.empty();

        Rows(MessageType schema) {
            this.schema = schema;
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        @SuppressWarnings("deprecation") // abstract still, though nothing of ours calls it
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = Optional.of(recordConsumer);
        }

        @Override
        public void write(Row row) {
            RecordConsumer out = consumer.orElseThrow();
            out.startMessage();
            out.startField("object_id", 0);
            out.addBinary(Binary.fromString(row.objectId()));
            out.endField("object_id", 0);
            float[] values = row.vector().toArray();
            for (int i = 0; i < values.length; i++) {
                String name = schema.getFieldName(i + 1);
                out.startField(name, i + 1);
                out.addFloat(values[i]);
                out.endField(name, i + 1);
            }
            out.endMessage();
        }
    }
}
