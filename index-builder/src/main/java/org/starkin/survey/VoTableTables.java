package org.starkin.survey;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.votable.TableHandler;
import uk.ac.starlink.votable.VOStarTable;

/**
 * Takes the tables of a VOTable as its library comes by them, and hands on the first that has rows, in batches. Called by
 * the thread that parses and by the one in which the library decodes streams, never by both at once.
 */
final class VoTableTables implements TableHandler {

    static final int MOST_ROWS_IN_BATCH = 256;

    /** Cells and elements of arrays; a batch that has them is handed on, however few its rows. */
    static final int MOST_ELEMENTS_IN_BATCH = 1 << 16;

    private enum State {
        BEFORE,
        WITHIN,
        AFTER
    }

    private final Consumer<VoTableFeed.Item> consumer;
    private State state = State.BEFORE;
    private Optional<VoTableHeader> current = Optional.empty();
    private Optional<VoTableHeader> firstEmpty = Optional.empty();
    private List<Object[]> batch = new ArrayList<>();
    private long elements;
    private int otherTables;
    private boolean isOtherCounted;

    VoTableTables(Consumer<VoTableFeed.Item> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void startTable(StarTable meta) {
        isOtherCounted = false;
        current = meta instanceof VOStarTable table
                ? Optional.of(VoTableHeader.of(table.getTableElement()))
                : Optional.empty();
        if (firstEmpty.isEmpty()) {
            firstEmpty = current;
        }
    }

    @Override
    public void rowData(Object[] row) {
        if (state == State.AFTER) {
            otherTables += isOtherCounted ? 0 : 1;
            isOtherCounted = true;
            return;
        }
        if (state == State.BEFORE) {
            state = State.WITHIN;
            consumer.accept(new VoTableFeed.Item.Header(current.orElseThrow()));
        }
        batch.add(row);
        for (Object cell : row) {
            elements += cell == null ? 1 : size(cell);
        }
        if (batch.size() >= MOST_ROWS_IN_BATCH || elements >= MOST_ELEMENTS_IN_BATCH) {
            handOn();
        }
    }

    private static int size(Object cell) {
        if (cell instanceof String text) {
            return 1 + text.length() / Double.BYTES;
        }
        return cell.getClass().isArray() ? Array.getLength(cell) : 1;
    }

    private void handOn() {
        List<Object[]> rows = batch;
        batch = new ArrayList<>();
        elements = 0;
        consumer.accept(new VoTableFeed.Item.Batch(rows));
    }

    @Override
    public void endTable() {
        if (state == State.WITHIN) {
            state = State.AFTER;
            handOn();
        }
    }

    /**
     * Ends the document.
     *
     * @throws UnusableInput where it holds no table
     */
    void end(String source) {
        if (state != State.BEFORE) {
            return;
        }
        VoTableHeader header = firstEmpty.orElseThrow(() -> new UnusableInput(
                Fault.EMPTY, source, "is a VOTable without a TABLE that has DATA; there is nothing to read in it"));
        consumer.accept(new VoTableFeed.Item.Header(header));
    }

    /** That there are more tables, where there are. */
    List<String> remarks() {
        return otherTables == 0
                ? List.of()
                : List.of("only the first of its " + (otherTables + 1) + " tables with rows is read");
    }
}
