package org.starkin.render;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.starkin.survey.ParquetOutput;

/** Writes a table as Parquet, every column optional. */
final class ParquetTable {

    private ParquetTable() {}

    static void write(Table table, URI base, OutputStream out) throws IOException {
        List<Column> columns = table.columns();
        try (ParquetWriter<Record> writer = ParquetOutput.open(
                new Sink(out),
                schema(table),
                VoTableHeader.metadata(table, StarTables.of(table, base)),
                (row, consumer) -> writeFields(columns, row, base, consumer))) {
            for (Record row : table.rows()) {
                writer.write(row);
            }
        }
    }

    private static MessageType schema(Table table) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (Column column : table.columns()) {
            if (column.type() == String.class) {
                schema.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            } else {
                schema.optional(type(column.type())).named(column.name());
            }
        }
        return schema.named(table.name());
    }

    private static PrimitiveTypeName type(Class<?> type) {
        if (type == Double.class) {
            return PrimitiveTypeName.DOUBLE;
        }
        if (type == Integer.class) {
            return PrimitiveTypeName.INT32;
        }
        return type == Long.class ? PrimitiveTypeName.INT64 : PrimitiveTypeName.BOOLEAN;
    }

    private static void writeFields(List<Column> columns, Record row, URI base, RecordConsumer out) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Optional<Object> value = Links.value(column, row, base);
            if (value.isPresent()) {
                out.startField(column.name(), i);
                write(value.get(), out);
                out.endField(column.name(), i);
            }
        }
    }

    private static void write(Object value, RecordConsumer out) {
        switch (value) {
            case Double number -> out.addDouble(number);
            case Integer number -> out.addInteger(number);
            case Long number -> out.addLong(number);
            case Boolean flag -> out.addBoolean(flag);
            default -> out.addBinary(Binary.fromString(value.toString()));
        }
    }

    /** A stream as a file that is written from its beginning to its end. */
    private record Sink(OutputStream out) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new Counted(out);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return create(blockSizeHint);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Counted extends PositionOutputStream {

        private final OutputStream out;
        private long position;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
