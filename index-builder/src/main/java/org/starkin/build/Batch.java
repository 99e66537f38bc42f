package org.starkin.build;

import java.util.ArrayList;
import java.util.List;
import org.starkin.encoder.Prepared;
import org.starkin.index.Reject;
import org.starkin.lightcurve.DropCounts;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadCounts;

/**
 * What is encoded and handed on together, in the order of reading. Where a batch ends depends on nothing but what lies in
 * the input since the one before ended, so that a build that goes on after an interruption makes the same batches, and the
 * network, whose last digits depend on its batch, the same vectors. Not thread-safe.
 */
final class Batch {

    private static final int MOST_ENTRIES = 1_024;

    /** What was read. */
    sealed interface Entry {

        /** A star that can be encoded. */
        record Ready(RawStar raw, Prepared.Analysed analysed) implements Entry {}

        /** A star that cannot, with what became of its points. */
        record Refused(Reject reject, DropCounts drops) implements Entry {}

        /** Something that is no star. */
        record NoStar(Reject reject) implements Entry {}
    }

    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry.Ready> ready = new ArrayList<>();
    private final int mostReady;
    private ReadCounts rowsBeforeUnit;
    private Place end;
    private long points;

    /** @param mostReady stars encoded together */
    Batch(Place begin, ReadCounts rowsBeforeUnit, int mostReady) {
        this.mostReady = mostReady;
        this.end = begin;
        this.rowsBeforeUnit = rowsBeforeUnit;
    }

    void add(Entry entry) {
        entries.add(entry);
        end = end.next();
        if (entry instanceof Entry.Ready star) {
            ready.add(star);
            points += star.raw().lightCurve().size();
        }
    }

    /** What follows is of another unit. */
    void enter(long unit, ReadCounts rowsBefore) {
        end = new Place(unit, 0);
        rowsBeforeUnit = rowsBefore;
    }

    boolean isFull() {
        return ready.size() == mostReady || entries.size() == MOST_ENTRIES || points >= Reading.MOST_POINTS_HELD;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry.Ready> ready() {
        return ready;
    }

    long points() {
        return points;
    }

    /** The place behind the batch. */
    Place end() {
        return end;
    }

    /** What became of the rows before the unit in which the batch ends. */
    ReadCounts rowsBeforeUnit() {
        return rowsBeforeUnit;
    }
}
