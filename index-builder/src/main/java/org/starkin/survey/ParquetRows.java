package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.schema.MessageType;

/**
 * A Parquet file row by row. Its columns are the leaves of the schema: one value a row, or a list a row, which
 * {@link #list} gives. One row group is in memory at a time, packed.
 */
final class ParquetRows implements Rows {

    /** A list that exceeds the most points of a star is its star's fault; one so much longer is meant to take time. */
    private static final long MOST_ELEMENTS_PER_POINT = 100;

    private final String source;
    private final Limits limits;
    private final ParquetGroups groups;
    private final MessageType schema;
    private final List<ParquetLeaf> leaves;
    private final ColumnReader[] cells;
    private final ParquetList[] lists;
    private int[] flat;
    private int[] listed;
    private long rowsAheadInGroup;
    private long row;

    private ParquetRows(String source, Limits limits, ParquetGroups groups) {
        this.source = source;
        this.limits = limits;
        this.groups = groups;
        this.schema = groups.schema();
        this.leaves = ParquetLeaf.of(schema);
        this.cells = new ColumnReader[leaves.size()];
        this.lists = new ParquetList[leaves.size()];
        this.flat = IntStream.range(0, leaves.size())
                .filter(column -> leaves.get(column).isFlat())
                .toArray();
        this.listed = new int[0];
    }

    /**
     * The rows of a local Parquet file.
     *
     * @throws UnusableInput where the file is damaged
     */
    static ParquetRows open(Path path, Limits limits) {
        ParquetGroups groups = ParquetGroups.open(path);
        try {
            return groups.guarded("at its schema", () -> new ParquetRows(path.toString(), limits, groups));
        } catch (UnusableInput e) {
            groups.close();
            throw e;
        }
    }

    /** The file. */
    String source() {
        return source;
    }

    /** The columns as the schema has them. */
    List<ParquetLeaf> leaves() {
        return leaves;
    }

    /** The elements of a list column over all rows, as the footer tells; a null or empty list counts as one. */
    long values(int column) {
        return groups.values(leaves.get(column));
    }

    @Override
    public List<String> columns() {
        return leaves.stream().map(ParquetLeaf::shown).toList();
    }

    @Override
    public void use(List<Integer> wanted) {
        flat = wanted.stream()
                .mapToInt(Integer::intValue)
                .filter(column -> leaves.get(column).isFlat())
                .distinct()
                .toArray();
        listed = wanted.stream()
                .mapToInt(Integer::intValue)
                .filter(column -> leaves.get(column).isList())
                .distinct()
                .toArray();
        groups.use(IntStream.concat(IntStream.of(flat), IntStream.of(listed))
                .mapToObj(leaves::get)
                .toList());
    }

    @Override
    public boolean next() {
        return groups.guarded("after row " + row, this::advance);
    }

    private boolean advance() {
        if (rowsAheadInGroup == 0) {
            Optional<ParquetGroups.Group> group = groups.next();
            if (group.isEmpty()) {
                return false;
            }
            begin(group.get());
        } else {
            for (int column : flat) {
                leave(column);
            }
        }
        rowsAheadInGroup--;
        if (++row > limits.mostRows()) {
            throw tooLarge("has more than " + limits.mostRows() + " rows, the most that are taken here; shorten it");
        }
        readLists();
        return true;
    }

    /** A value that was not read has to be skipped, or it would be read as the next row's. */
    private void leave(int column) {
        if (isGiven(column)) {
            cells[column].skip();
        }
        cells[column].consume();
    }

    private void begin(ParquetGroups.Group group) {
        rowsAheadInGroup = group.rows();
        for (int column : flat) {
            cells[column] = reader(group.columns(), column);
        }
        for (int column : listed) {
            lists[column] = new ParquetList(
                    leaves.get(column), reader(group.columns(), column), limits.mostPointsPerStar() + 1);
        }
    }

    private ColumnReader reader(ColumnReadStoreImpl store, int column) {
        return store.getColumnReader(
                schema.getColumnDescription(leaves.get(column).pathArray()));
    }

    private void readLists() {
        long most = MOST_ELEMENTS_PER_POINT * limits.mostPointsPerStar();
        for (int column : listed) {
            if (!lists[column].read(most)) {
                throw tooLarge("has a list of more than " + most + " elements in row " + row + ", column "
                        + leaves.get(column).name() + "; no star has so many points");
            }
        }
    }

    private UnusableInput tooLarge(String detail) {
        return new UnusableInput(Fault.TOO_LARGE, source, detail);
    }

    /** The row's list in a column that is one and is used; good until the next row. */
    ParquetList list(int column) {
        return lists[column];
    }

    @Override
    public String where() {
        return "row " + row;
    }

    private boolean isGiven(int column) {
        return leaves.get(column).isFlat()
                && cells[column].getCurrentDefinitionLevel()
                        == cells[column].getDescriptor().getMaxDefinitionLevel();
    }

    private ParquetColumn type(int column) {
        return leaves.get(column).type().orElseThrow();
    }

    @Override
    public String text(int column) {
        return groups.guarded(
                "at row " + row, () -> isGiven(column) ? type(column).text(cells[column]) : "");
    }

    @Override
    public double number(int column) {
        return groups.guarded(
                "at row " + row, () -> isGiven(column) ? type(column).number(cells[column]) : Double.NaN);
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
        return leaves.get(column).type().filter(ParquetColumn::isFloating).isPresent();
    }

    @Override
    public void close() {
        groups.close();
    }
}
