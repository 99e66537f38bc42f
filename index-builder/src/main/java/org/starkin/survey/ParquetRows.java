package org.starkin.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** A Parquet file's flat columns, row by row; one row group is in memory at a time. */
final class ParquetRows implements Rows {

    private final String source;
    private final long mostRows;
    private final ParquetFileReader file;
    private final MessageType schema;
    private final List<Optional<ParquetColumn>> columns;
    private final ColumnReader[] cells;
    private List<Integer> used;
    private long rowsAheadInGroup;
    private long row;

    private ParquetRows(String source, Limits limits, ParquetFileReader file) {
        this.source = source;
        this.mostRows = limits.mostRows();
        this.file = file;
        this.schema = file.getFileMetaData().getSchema();
        this.columns = schema.getFields().stream().map(ParquetColumn::of).toList();
        this.cells = new ColumnReader[columns.size()];
        this.used = IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).isPresent())
                .boxed()
                .toList();
    }

    /**
     * The rows of a local Parquet file.
     *
     * @throws UnusableInput where the file is damaged
     */
    static ParquetRows open(Path path, Limits limits) {
        String source = path.toString();
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .build();
        return guarded(source, "at its footer", () -> {
            try {
                return new ParquetRows(source, limits, ParquetFileReader.open(new LocalInputFile(path), options));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The path of each leaf of the schema. */
    List<String[]> paths() {
        return schema.getPaths();
    }

    @Override
    public List<String> columns() {
        return IntStream.range(0, columns.size()).mapToObj(this::name).toList();
    }

    /** A column that is neither number nor text is shown with its type, and so not found by its name. */
    private String name(int column) {
        Type type = schema.getType(column);
        if (columns.get(column).isPresent()) {
            return type.getName();
        }
        String kind = type.isPrimitive() ? "time stamp, bytes or repeated" : "nested";
        return type.getName() + " (" + kind + ")";
    }

    @Override
    public void use(List<Integer> wanted) {
        used = List.copyOf(wanted);
        file.setRequestedSchema(new MessageType(
                schema.getName(), used.stream().sorted().map(schema::getType).toList()));
    }

    @Override
    public boolean next() {
        return guarded(source, "after row " + row, this::advance);
    }

    private boolean advance() {
        if (rowsAheadInGroup == 0) {
            if (!openGroup()) {
                return false;
            }
        } else {
            used.forEach(this::leave);
        }
        rowsAheadInGroup--;
        if (++row > mostRows) {
            throw new UnusableInput(
                    Fault.TOO_LARGE,
                    source,
                    "has more than " + mostRows + " rows, the most that are taken here; shorten it");
        }
        return true;
    }

    /** A value that was not read has to be skipped, or it would be read as the next row's. */
    private void leave(int column) {
        if (isGiven(column)) {
            cells[column].skip();
        }
        cells[column].consume();
    }

    private boolean openGroup() {
        do {
            Optional<PageReadStore> group = readGroup();
            if (group.isEmpty()) {
                return false;
            }
            rowsAheadInGroup = group.get().getRowCount();
            ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                    group.get(), new Ignoring(), schema, file.getFileMetaData().getCreatedBy());
            for (int column : used) {
                cells[column] = store.getColumnReader(schema.getColumnDescription(
                        new String[] {schema.getType(column).getName()}));
            }
        } while (rowsAheadInGroup == 0);
        return true;
    }

    private Optional<PageReadStore> readGroup() {
        try {
            return Optional.ofNullable(file.readNextRowGroup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String where() {
        return "row " + row;
    }

    private boolean isGiven(int column) {
        return columns.get(column).isPresent()
                && cells[column].getCurrentDefinitionLevel()
                        == cells[column].getDescriptor().getMaxDefinitionLevel();
    }

    private ParquetColumn column(int column) {
        return columns.get(column).orElseThrow();
    }

    @Override
    public String text(int column) {
        return guarded(
                source, "at row " + row, () -> isGiven(column) ? column(column).text(cells[column]) : "");
    }

    @Override
    public double number(int column) {
        return guarded(
                source, "at row " + row, () -> isGiven(column) ? column(column).number(cells[column]) : Double.NaN);
    }

    @Override
    public boolean isReadable(int column) {
        return Cells.isNotGiven(text(column));
    }

    @Override
    public boolean hasExtraCells() {
        return false;
    }

    @Override
    public boolean isFloating(int column) {
        return columns.get(column).filter(ParquetColumn::isFloating).isPresent();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parquet's own code answers damaged bytes with unchecked exceptions of many kinds; here they get their name. */
    private static <T> T guarded(String source, String where, Supplier<T> work) {
        try {
            return work.get();
        } catch (UnusableInput e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnusableInput(
                    Fault.DAMAGED,
                    source,
                    "the Parquet file cannot be read " + where + " (" + e.getMessage() + "); write it again",
                    e);
        }
    }

    /** Takes the values that the column readers could push; they are pulled instead. */
    private static final class Ignoring extends GroupConverter {

        @Override
        public Converter getConverter(int field) {
            return new PrimitiveConverter() {};
        }

        @Override
        public void start() {
            // nothing is pushed
        }

        @Override
        public void end() {
            // nothing is pushed
        }
    }
}
