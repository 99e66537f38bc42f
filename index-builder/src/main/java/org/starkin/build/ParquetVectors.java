package org.starkin.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.starkin.encoder.Embedding;
import org.starkin.survey.ParquetOutput;

/** Vectors as Parquet: a string {@code object_id} and a float a value, {@code v0} and up. */
final class ParquetVectors implements VectorWriter {

    private record Row(String objectId, Embedding vector) {}

    private final ParquetWriter<Row> writer;

    ParquetVectors(Path file, int dimension) throws IOException {
        MessageType schema = schema(dimension);
        writer = ParquetOutput.open(
                new LocalOutputFile(file), schema, Map.of(), (row, out) -> writeFields(row, schema, out));
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

    private static void writeFields(Row row, MessageType schema, RecordConsumer out) {
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
    }
}
