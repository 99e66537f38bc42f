package org.starkin.survey;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A table of text, gzipped or not: separated by commas, semicolons, tabs or aligned with blanks; {@code #} begins a
 * comment line; cells may be quoted; UTF-8 with or without byte order mark; any line ends.
 */
final class TextRows implements Rows {

    static final int MOST_COLUMNS = 2_000;
    static final int LONGEST_LINE = 1 << 18;

    private final String source;
    private final long mostRows;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private List<String> cells = List.of();
    private long line;
    private long rows;

    private TextRows(String source, Limits limits, CsvReader<CsvRecord> csv, TextHeader header) {
        this.source = source;
        this.mostRows = limits.mostRows();
        this.csv = csv;
        this.records = csv.iterator();
        this.columns = header.commented()
                .map(words -> TextHeader.cells(words, header.separator()))
                .orElseGet(this::readHeader);
    }

    /**
     * The table in {@code raw}, which is closed with it.
     *
     * @throws UnusableInput where it is no text or has no header
     */
    static TextRows open(InputStream raw, String source, Limits limits) {
        TextStart start = TextStart.of(raw, source, limits);
        TextHeader header = TextHeader.of(
                new String(start.head().text().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        return new TextRows(source, limits, csv(start.in(), header.separator()), header);
    }

    private static CsvReader<CsvRecord> csv(InputStream in, char separator) {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        boolean isAligned = separator == TextHeader.BLANKS;
        return CsvReader.builder()
                .fieldSeparator(isAligned ? '\t' : separator)
                .commentStrategy(CommentStrategy.SKIP)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_LINE)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MOST_COLUMNS)
                                .maxRecordSize(LONGEST_LINE)
                                .maxFieldSize(LONGEST_LINE)),
                        isAligned ? new SqueezedBlanks(text) : text);
    }

    private List<String> readHeader() {
        return fetch()
                .orElseThrow(() -> new UnusableInput(
                        Fault.EMPTY, source, "has no header; its first line that is no comment names the columns"))
                .getFields()
                .stream()
                .map(String::strip)
                .toList();
    }

    private Optional<CsvRecord> fetch() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord next = records.next();
            line = next.getStartingLineNumber();
            return Optional.of(next);
        } catch (UncheckedIOException e) {
            throw Sources.damaged(source, "after line " + line, e);
        } catch (CsvParseException e) {
            throw broken(e);
        }
    }

    private UnusableInput broken(CsvParseException e) {
        if (e.getCause() instanceof UncheckedIOException io) {
            return Sources.damaged(source, "after line " + line, io);
        }
        return new UnusableInput(
                Fault.TOO_LARGE,
                source,
                "the row after line " + line + " has more than " + MOST_COLUMNS + " columns or " + LONGEST_LINE
                        + " characters; is a quote left open there?",
                e);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void use(List<Integer> used) {
        // text is read whole
    }

    @Override
    public boolean next() {
        Optional<CsvRecord> row = fetch();
        cells = row.map(CsvRecord::getFields).orElseGet(List::of);
        if (row.isPresent() && ++rows > mostRows) {
            throw new UnusableInput(
                    Fault.TOO_LARGE,
                    source,
                    "has more than " + mostRows + " rows, the most that are taken here; shorten it");
        }
        return row.isPresent();
    }

    @Override
    public String where() {
        return "line " + line;
    }

    @Override
    public String text(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    @Override
    public double number(int column) {
        return Cells.number(text(column));
    }

    @Override
    public boolean isReadable(int column) {
        return Cells.isNotGiven(text(column));
    }

    @Override
    public boolean hasExtraCells() {
        for (int i = columns.size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isFloating(int column) {
        return false;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
