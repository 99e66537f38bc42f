package org.starkin.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The one Lucene segment of a generation, opened for reading. Its stars are numbered {@code 0} to {@code size - 1} in the
 * order of their ids, and each has a vector: a star's number is its Lucene document, the ordinal of its vector and the
 * ordinal of its id. Thread-safe.
 */
final class Segment implements Closeable {

    private final Path path;
    private final Directory directory;
    private final DirectoryReader reader;
    private final int size;

    private Segment(Path path, Directory directory, DirectoryReader reader) {
        this.path = path;
        this.directory = directory;
        this.reader = reader;
        this.size = reader.maxDoc();
    }

    /**
     * Opens the index in {@code path}.
     *
     * @throws IndexDamaged where it is not one segment of {@code size} stars with vectors of {@code dimension} values
     */
    static Segment open(Path path, long size, int dimension) {
        try {
            Directory directory = new MMapDirectory(path);
            try {
                Segment segment = new Segment(path, directory, DirectoryReader.open(directory));
                try {
                    segment.check(size, dimension);
                    return segment;
                } catch (IOException | RuntimeException e) {
                    segment.reader.close();
                    throw e;
                }
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IndexDamaged e) {
            throw e;
        } catch (IOException | RuntimeException e) { // Lucene meets damaged files with whatever the damage leads to
            throw new IndexDamaged(path, "the index cannot be opened: " + e, e);
        }
    }

    /** Compares every file with the sum that Lucene keeps at its end. */
    void checkIntegrity() {
        try {
            if (size > 0) {
                leaf().checkIntegrity();
            }
        } catch (IOException | RuntimeException e) { // Lucene meets damaged files with whatever the damage leads to
            throw new IndexDamaged(path, "the index is damaged: " + e.getMessage(), e);
        }
    }

    private void check(long expectedSize, int dimension) throws IOException {
        if (size != expectedSize || reader.numDocs() != size) {
            throw new IndexDamaged(path, "the index holds " + size + " stars where its manifest says " + expectedSize);
        }
        if (reader.leaves().size() > 1) {
            throw new IndexDamaged(
                    path, "the index has " + reader.leaves().size() + " segments where it is written as one");
        }
        if (size > 0 && (vectors().size() != size || vectors().dimension() != dimension)) {
            throw new IndexDamaged(
                    path,
                    "the index holds " + vectors().size() + " vectors of "
                            + vectors().dimension() + " values where its manifest says " + size + " of " + dimension);
        }
    }

    int size() {
        return size;
    }

    /** The directory that holds it. */
    Path path() {
        return path;
    }

    /** What no other segment has; 16 bytes. */
    byte[] id() {
        if (leaf() instanceof SegmentReader reader) {
            return reader.getSegmentInfo().info.getId();
        }
        throw new IllegalStateException(leaf() + " is no segment");
    }

    /** Lucene's view of it; there is none of an empty one. */
    LeafReader leaf() {
        if (size == 0) {
            throw new IllegalStateException(path + " holds no star");
        }
        return reader.leaves().getFirst().reader();
    }

    /** The vectors by number; for one thread, and the array that it returns is overwritten by the next. */
    FloatVectorValues vectors() throws IOException {
        return Objects.requireNonNull(leaf().getFloatVectorValues(StarDocument.VECTOR), "the index has no vectors");
    }

    /** The number of the star with this id; where none has it as its own, of one to which an object of this id was joined. */
    OptionalInt find(String objectId) throws IOException {
        if (size == 0) {
            return OptionalInt.empty();
        }
        OptionalInt star = first(StarDocument.ID, objectId);
        return star.isPresent() ? star : first(StarDocument.OTHER_ID, objectId);
    }

    private OptionalInt first(String field, String id) throws IOException {
        PostingsEnum postings = leaf().postings(new Term(field, id), PostingsEnum.NONE);
        if (postings == null || postings.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(postings.docID());
    }

    /** The ids, whose ordinals are the stars' numbers; for one thread. */
    SortedDocValues ids() throws IOException {
        return Objects.requireNonNull(leaf().getSortedDocValues(StarDocument.ID), "the index has no ids");
    }

    /** The bytes kept for a star under {@code field}. */
    BytesRef bytes(String field, int star) throws IOException {
        return column(field).of(star);
    }

    /** The bytes kept for stars under {@code field}; for one thread. */
    Column column(String field) throws IOException {
        return new Column(field, leaf().getBinaryDocValues(field));
    }

    /** Hands on what is kept of stars, in ascending order. */
    void read(SpaceHome.Kept kept, int[] stars, int count, SpaceHome.KeptVisitor visitor) throws IOException {
        if (count == 0) {
            return;
        }
        Column column = column(kept.field());
        for (int i = 0; i < count; i++) {
            visitor.take(i, column.of(stars[i]));
        }
    }

    /** Reads bytes kept for stars, one after the other. */
    final class Column {

        private final String field;
        private final @Nullable BinaryDocValues values;

        private Column(String field, @Nullable BinaryDocValues values) {
            this.field = field;
            this.values = values;
        }

        /** Of a star whose number is not below the one before; overwritten by the next. */
        BytesRef of(int star) throws IOException {
            if (values == null || !values.advanceExact(star)) {
                throw new IndexDamaged(path, "star " + star + " has no " + field);
            }
            return values.binaryValue();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
