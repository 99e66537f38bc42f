package org.starkin.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.index.Reject;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/**
 * Gathers rows into stars. A star whose rows stand together is handed on as soon as they end; one whose rows are
 * scattered waits in memory for its last run of rows. Rows that belong to no star become rejects, one for each run of
 * them.
 */
final class StarGatherer {

    private static final int MOST_EXAMPLES = 5;

    /** What the numbers of all files mean. */
    record Meaning(TimeSystem timeSystem, BrightnessUnit unit, boolean hasErrors) {}

    /** A star some of whose rows have been seen. */
    private static final class Waiting {

        private final String id;
        private final String source;
        private final StarRows rows;
        private int runsLeft;

        Waiting(String id, String source, int mostPoints, int runs) {
            this.id = id;
            this.source = source;
            this.rows = new StarRows(mostPoints);
            this.runsLeft = runs;
        }
    }

    /** Rows one after the other that are rejected for one reason. */
    private record RejectedRun(String source, String where, LongRows.Owner owner, String id, long rows) {}

    private final StarConsumer consumer;
    private final Meaning meaning;
    private final RunCounts runs;
    private final Limits limits;
    private final Map<String, Waiting> scattered = new LinkedHashMap<>();
    private final List<String> examples = new ArrayList<>();
    private Optional<Waiting> current = Optional.empty();
    private Optional<RejectedRun> rejected = Optional.empty();
    private long pointsWaiting;
    private long rows;
    private long otherSurvey;
    private long rowsRejected;
    private long rowsUnreadable;
    private long stars;
    private long rejects;

    StarGatherer(StarConsumer consumer, Meaning meaning, RunCounts runs, Limits limits) {
        this.consumer = consumer;
        this.meaning = meaning;
        this.runs = runs;
        this.limits = limits;
    }

    /** Takes the row on which {@code from} stands. */
    void take(LongRows from) {
        rows++;
        switch (from.owner()) {
            case STAR -> takePoint(from);
            case OTHER_SURVEY -> otherSurvey++;
            case NO_ID, BAD_ID -> takeRejected(from);
        }
    }

    private void takePoint(LongRows from) {
        endRejected();
        if (current.isEmpty() || !current.get().id.equals(from.id())) {
            endRun();
            current = Optional.of(beginRun(from));
        }
        StarRows points = current.orElseThrow().rows;
        Optional<String> fault = from.readPoint();
        if (fault.isEmpty()) {
            points.add(from.band(), from.time(), from.value(), from.error());
            return;
        }
        points.addUnreadable();
        rowsUnreadable++;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(from.source() + ", " + from.where() + ", " + fault.get());
        }
    }

    private Waiting beginRun(LongRows from) {
        int count = runs.of(from.id());
        if (count > 1 && scattered.containsKey(from.id())) {
            Waiting waiting = scattered.get(from.id());
            pointsWaiting -= waiting.rows.points();
            return waiting;
        }
        return new Waiting(from.id(), from.source(), limits.mostPointsPerStar(), count);
    }

    private void endRun() {
        if (current.isEmpty()) {
            return;
        }
        Waiting star = current.get();
        current = Optional.empty();
        star.runsLeft--;
        if (star.runsLeft <= 0) {
            scattered.remove(star.id);
            handOn(star);
            return;
        }
        scattered.put(star.id, star);
        pointsWaiting += star.rows.points();
        if (pointsWaiting > limits.mostPointsInMemory()) {
            throw new UnusableInput(
                    Fault.TOO_LARGE,
                    star.source,
                    "the rows of " + scattered.size() + " stars lie scattered, and more than "
                            + limits.mostPointsInMemory()
                            + " points would have to wait in memory; sort the table by object_id");
        }
    }

    private void handOn(Waiting star) {
        if (star.rows.isTooLarge()) {
            rejectTooLarge(star);
            return;
        }
        int unreadable = star.rows.unreadable();
        DropCounts drops = unreadable == 0
                ? DropCounts.NONE
                : new DropCounts(unreadable, Map.of(DropReason.UNREADABLE, unreadable));
        stars++;
        consumer.star(new RawStar(
                star.id,
                star.source,
                star.rows.lightCurve(meaning.timeSystem(), meaning.unit(), meaning.hasErrors()),
                drops));
    }

    private void rejectTooLarge(Waiting star) {
        String reason = star.rows.hasTooManyPassbands() ? "too_many_passbands" : "too_many_points";
        String detail = star.rows.hasTooManyPassbands()
                ? "more than " + StarRows.MOST_PASSBANDS + " passbands; a star has at most as many"
                : star.rows.rows() + " rows; a star has at most " + limits.mostPointsPerStar();
        rowsRejected += star.rows.rows();
        rejects++;
        consumer.reject(new Reject(star.source, star.id, reason, detail));
    }

    private void takeRejected(LongRows from) {
        Optional<RejectedRun> same =
                rejected.filter(run -> run.owner() == from.owner() && run.id().equals(from.id()));
        if (same.isEmpty()) {
            endRejected();
        }
        rejected = Optional.of(
                same.map(run -> new RejectedRun(run.source(), run.where(), run.owner(), run.id(), run.rows() + 1))
                        .orElseGet(() -> new RejectedRun(from.source(), from.where(), from.owner(), from.id(), 1)));
    }

    private void endRejected() {
        if (rejected.isEmpty()) {
            return;
        }
        RejectedRun run = rejected.get();
        rejected = Optional.empty();
        rowsRejected += run.rows();
        rejects++;
        boolean isMissing = run.owner() == LongRows.Owner.NO_ID;
        String detail = isMissing
                ? run.rows() + " rows from here on have no object id"
                : run.rows() + " rows from here on have the object id " + Sources.shown(run.id()) + " of "
                        + run.id().length() + " characters; an id has 1 to " + LongRows.LONGEST_ID
                        + " and no control characters";
        consumer.reject(
                new Reject(run.source(), run.where(), isMissing ? "missing_object_id" : "bad_object_id", detail));
    }

    /** Ends what cannot go on in the next file. */
    void endFile() {
        endRejected();
    }

    /** Hands on the last stars. */
    ReadCounts finish() {
        endRun();
        scattered.values().forEach(this::handOn);
        scattered.clear();
        return new ReadCounts(rows, otherSurvey, rowsRejected, rowsUnreadable, stars, rejects, examples);
    }
}
