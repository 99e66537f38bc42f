package org.starkin.survey;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The rows of a VOTable, gzipped or not, TABLEDATA, BINARY or BINARY2: those of its first table that has any. A document with
 * a DOCTYPE is refused, and so are rows that lie elsewhere: nothing is ever fetched. A number that is none is taken as not
 * given.
 */
final class VoTableRows implements Rows {

    private final String source;
    private final long mostRows;
    private final VoTableFeed feed;
    private final VoTableHeader header;
    private Iterator<Object[]> batch = List.<Object[]>of().iterator();
    private Object[] cells = {};
    private List<String> remarks = List.of();
    private boolean isEnded;
    private long row;

    private VoTableRows(String source, Limits limits, VoTableFeed feed) {
        this.source = source;
        this.mostRows = limits.mostRows();
        this.feed = feed;
        this.header = switch (feed.take()) {
            case VoTableFeed.Item.Header first -> first.header();
            case VoTableFeed.Item.Batch batch ->
                throw new IllegalStateException("a batch of " + batch.rows().size() + " rows before the header");
            case VoTableFeed.Item.End end ->
                throw end.fault()
                        .orElseGet(() -> new UnusableInput(Fault.EMPTY, source, "is a VOTable without a TABLE"));
        };
    }

    /**
     * The rows of a file that is a VOTable.
     *
     * @throws UnusableInput where its header is damaged or exceeds a limit
     */
    static VoTableRows open(FileHead head, Path file, Limits limits) {
        String source = file.toString();
        boolean isStrict = head.text().contains("<BINARY") || head.text().contains(":BINARY");
        VoTableFeed feed = VoTableFeed.start(unpacked(file, limits), source, isStrict);
        boolean isOpen = false;
        try {
            VoTableRows rows = new VoTableRows(source, limits, feed);
            isOpen = true;
            return rows;
        } finally {
            if (!isOpen) {
                feed.close();
            }
        }
    }

    private static InputStream unpacked(Path file, Limits limits) {
        try {
            return Unpacked.of(Sources.open(file), limits.mostUnpackedBytes());
        } catch (IOException e) {
            throw Sources.damaged(file.toString(), "at its beginning", e);
        }
    }

    @Override
    public List<String> columns() {
        return header.columns();
    }

    @Override
    public void use(List<Integer> used) {
        // a row is read whole
    }

    @Override
    public boolean next() {
        while (!batch.hasNext() && !isEnded) {
            fetch();
        }
        if (!batch.hasNext()) {
            return false;
        }
        cells = batch.next();
        if (++row > mostRows) {
            throw new UnusableInput(
                    Fault.TOO_LARGE,
                    source,
                    "has more than " + mostRows + " rows, the most that are taken here; shorten it");
        }
        return true;
    }

    private void fetch() {
        switch (feed.take()) {
            case VoTableFeed.Item.Header second ->
                throw new IllegalStateException(
                        "a second header of " + second.header().columns());
            case VoTableFeed.Item.Batch more -> batch = more.rows().iterator();
            case VoTableFeed.Item.End end -> {
                isEnded = true;
                remarks = end.remarks();
                end.fault().ifPresent(fault -> {
                    throw fault;
                });
            }
        }
    }

    @Override
    public String where() {
        return "row " + row;
    }

    private Optional<Object> cell(int column) {
        return Optional.ofNullable(cells[column]);
    }

    @Override
    public String text(int column) {
        return cell(column).map(VoTableRows::text).orElse("");
    }

    private static String text(Object cell) {
        if (!cell.getClass().isArray()) {
            return cell.toString().strip();
        }
        StringJoiner words = new StringJoiner(" ");
        for (int i = 0; i < Array.getLength(cell); i++) {
            words.add(String.valueOf(Array.get(cell, i)));
        }
        return words.toString();
    }

    @Override
    public double number(int column) {
        return cell(column).map(VoTableRows::number).orElse(Double.NaN);
    }

    private static double number(Object cell) {
        return cell instanceof Number number ? number.doubleValue() : Cells.number(text(cell));
    }

    @Override
    public Optional<double[]> numbers(int column) {
        Object cell = cell(column).orElse("");
        if (cell instanceof double[] numbers) {
            return Optional.of(numbers.clone());
        }
        return cell instanceof Number number
                ? Optional.of(new double[] {number.doubleValue()})
                : Cells.numbers(text(cell));
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
        return header.isFloating().get(column);
    }

    @Override
    public Optional<TimeFrame> timeFrame(int column) {
        return header.timeFrames().get(column);
    }

    @Override
    public ColumnWords words(int column) {
        return header.words().get(column);
    }

    @Override
    public Optional<String> constant(String name) {
        return Optional.ofNullable(header.constants().get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }

    @Override
    public void close() {
        feed.close();
    }
}
