package org.starkin.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;

/**
 * The row groups of a local Parquet file. Of one at a time the columns wanted are in memory, as they are packed in the
 * file; their pages are unpacked one by one, and held against their checksums where the writer gave them. Not thread-safe.
 */
final class ParquetGroups implements AutoCloseable {

    /** One row group. */
    record Group(long rows, ColumnReadStoreImpl columns) {}

    /** Parquet's messages begin with what the file calls itself, which would be another text in every process. */
    private static final class NamedFile extends LocalInputFile {

        NamedFile(Path path) {
            super(path);
        }

        @Override
        public String toString() {
            return "it";
        }
    }

    private final String source;
    private final ParquetFileReader file;
    private final MessageType schema;

    private ParquetGroups(String source, ParquetFileReader file) {
        this.source = source;
        this.file = file;
        this.schema = file.getFileMetaData().getSchema();
    }

    /**
     * Opens a file.
     *
     * @throws UnusableInput where its footer is damaged, or claims what the file cannot hold
     */
    static ParquetGroups open(Path path) {
        String source = path.toString();
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .usePageChecksumVerification()
                .build();
        return guarded(source, "at its footer", () -> {
            try {
                long bytes = Files.size(path);
                ParquetFileReader file = ParquetFileReader.open(new NamedFile(path), options);
                try {
                    file.getRowGroups().forEach(group -> requirePossible(group, bytes));
                    return new ParquetGroups(source, file);
                } catch (RuntimeException e) {
                    file.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Refuses row groups that would have memory taken, or rows read, that the file does not hold. */
    private static void requirePossible(BlockMetaData group, long fileBytes) {
        for (ColumnChunkMetaData chunk : group.getColumns()) {
            long start = chunk.getStartingPos();
            long packed = chunk.getTotalSize();
            if (start < 0 || packed < 0 || start > fileBytes - packed) {
                throw new IllegalArgumentException("column " + chunk.getPath() + " claims " + packed
                        + " bytes from byte " + start + " on, of a file of " + fileBytes);
            }
            if (group.getRowCount() < 0 || chunk.getValueCount() < group.getRowCount()) {
                throw new IllegalArgumentException("column " + chunk.getPath() + " has " + chunk.getValueCount()
                        + " values for " + group.getRowCount() + " rows");
            }
        }
    }

    MessageType schema() {
        return schema;
    }

    /** Says before the first row group that no other columns will be asked for. */
    void use(List<ParquetLeaf> leaves) {
        file.setRequestedSchema(ParquetLeaf.projected(schema, leaves));
    }

    /** The next row group that has rows; nothing at the end. */
    Optional<Group> next() {
        try {
            PageReadStore pages = file.readNextRowGroup();
            while (pages != null && pages.getRowCount() == 0) {
                pages = file.readNextRowGroup();
            }
            String writer = file.getFileMetaData().getCreatedBy();
            return Optional.ofNullable(pages)
                    .map(group -> new Group(
                            group.getRowCount(), new ColumnReadStoreImpl(group, new Ignoring(), schema, writer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a column over all row groups, as the footer tells: a null or empty list is one value. */
    long values(ParquetLeaf leaf) {
        ColumnPath path = ColumnPath.get(leaf.pathArray());
        return file.getRowGroups().stream()
                .flatMap(group -> group.getColumns().stream())
                .filter(chunk -> chunk.getPath().equals(path))
                .mapToLong(ColumnChunkMetaData::getValueCount)
                .sum();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Does work that Parquet's own code does, which answers damaged bytes with unchecked exceptions of many kinds, and with
     * errors where they claim endless nesting or arrays larger than memory; here they get their name.
     */
    <T> T guarded(String where, Supplier<T> work) {
        return guarded(source, where, work);
    }

    private static <T> T guarded(String source, String where, Supplier<T> work) {
        try {
            return work.get();
        } catch (UnusableInput e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new UnusableInput(
                    Fault.DAMAGED,
                    source,
                    "the Parquet file cannot be read " + where + " ("
                            + Optional.ofNullable(e.getMessage()).orElseGet(e::toString) + "); write it again",
                    e);
        }
    }

    /** Takes the values that the column readers could push; they are pulled instead. */
    private static final class Ignoring extends GroupConverter {

        @Override
        public Converter getConverter(int field) {
            return this;
        }

        @Override
        public PrimitiveConverter asPrimitiveConverter() {
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
