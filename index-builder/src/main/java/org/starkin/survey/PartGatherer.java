package org.starkin.survey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.starkin.index.Reject;
import org.starkin.index.StarFacts;

/**
 * Joins the parts of each star. A star of one part is handed on at once; one of several waits in memory for its last.
 * Parts of a star come in the order of the files. Not thread-safe.
 */
final class PartGatherer {

    /** A star some of whose parts have been seen. */
    private static final class Waiting {

        private final String source;
        private final TreeSet<String> ids = new TreeSet<>(PartGatherer::compareIds);
        private ObjectRow star;
        private Meaning meaning;
        private StarRows points;
        private int partsLeft;

        Waiting(String source, StarPart first, int parts) {
            this.source = source;
            this.star = first.star();
            this.meaning = first.meaning();
            this.points = first.points();
            this.partsLeft = parts - 1;
            ids.add(star.objectId());
        }
    }

    private final StarConsumer consumer;
    private final ReadTally tally;
    private final Limits limits;
    private final Map<String, Waiting> scattered = new LinkedHashMap<>();
    private final Map<String, Integer> empty = new HashMap<>();
    private long pointsWaiting;

    PartGatherer(StarConsumer consumer, ReadTally tally, Limits limits) {
        this.consumer = consumer;
        this.tally = tally;
        this.limits = limits;
    }

    /**
     * Takes a part.
     *
     * @param key what joins the parts of a star
     * @param parts how many parts the star has
     * @throws NoRoom where the parts of too many stars lie scattered
     */
    void take(String source, StarPart part, String key, int parts) {
        tally.part(part.points().rows());
        Waiting star = scattered.get(key);
        if (star == null) {
            star = new Waiting(source, part, parts - emptyParts(key));
            if (star.partsLeft > 0) {
                scattered.put(key, star);
            }
        } else {
            pointsWaiting -= star.points.points();
            join(star, source, part);
            star.partsLeft--;
        }
        if (star.partsLeft <= 0) {
            scattered.remove(key);
            handOn(star);
            return;
        }
        pointsWaiting += star.points.points();
        requireRoom(star);
    }

    /** Takes a part that holds nothing: its star waits for it no longer. */
    void takeEmpty(String key, int parts) {
        Waiting star = scattered.get(key);
        if (star == null) {
            if (empty.merge(key, 1, Integer::sum) == parts) {
                empty.remove(key);
            }
        } else if (--star.partsLeft <= 0) {
            scattered.remove(key);
            pointsWaiting -= star.points.points();
            handOn(star);
        }
    }

    private int emptyParts(String key) {
        return Optional.ofNullable(empty.remove(key)).orElse(0);
    }

    private void join(Waiting star, String source, StarPart part) {
        if (!star.meaning.agreesWith(part.meaning())) {
            tally.rejectedParts(part.points().rows());
            reject(new Reject(
                    source,
                    part.star().objectId(),
                    "mixed_units",
                    part.meaning().words() + ", while " + star.source + " has " + star.meaning.words()
                            + "; parts of one star must agree"));
            return;
        }
        boolean hasErrors = star.meaning.hasErrors() || part.meaning().hasErrors();
        star.meaning = new Meaning(star.meaning.timeSystem(), star.meaning.unit(), hasErrors);
        star.points.addAll(part.points(), part.level(), part.meaning().unit());
        star.star = star.star.or(part.star());
        star.ids.add(part.star().objectId());
    }

    private void requireRoom(Waiting star) {
        if (pointsWaiting > limits.mostPointsInMemory()) {
            throw new NoRoom(new UnusableInput(
                    Fault.TOO_LARGE,
                    star.source,
                    "the rows of " + scattered.size() + " stars lie scattered, and more than "
                            + limits.mostPointsInMemory()
                            + " points would have to wait in memory; sort the table by object_id"));
        }
    }

    /** Too many stars wait: a fault of the files together, of none alone. */
    static final class NoRoom extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient UnusableInput fault;

        NoRoom(UnusableInput fault) {
            super(fault);
            this.fault = fault;
        }

        UnusableInput fault() {
            return fault;
        }
    }

    private void handOn(Waiting waiting) {
        StarRows points = waiting.points;
        String id = waiting.ids.getFirst();
        if (points.isTooLarge()) {
            rejectTooLarge(waiting, id);
            return;
        }
        ObjectRow star = waiting.star.named(id);
        if (waiting.ids.size() > 1) {
            star = star.with(StarFacts.JOINED_IDS, String.join(" ", waiting.ids));
        }
        tally.star();
        consumer.star(new RawStar(
                List.copyOf(waiting.ids), waiting.source, points.lightCurve(waiting.meaning), star, points.drops()));
    }

    private void rejectTooLarge(Waiting waiting, String id) {
        StarRows points = waiting.points;
        String reason = points.hasTooManyPassbands() ? "too_many_passbands" : "too_many_points";
        String detail = points.hasTooManyPassbands()
                ? "more than " + StarRows.MOST_PASSBANDS + " passbands; a star has at most as many"
                : points.rows() + " rows; a star has at most " + limits.mostPointsPerStar();
        tally.rejectedParts(points.rows());
        reject(new Reject(waiting.source, id, reason, detail));
    }

    private void reject(Reject reject) {
        tally.reject();
        consumer.reject(reject);
    }

    /** Whether no star waits for a part. */
    boolean isEmpty() {
        return scattered.isEmpty() && empty.isEmpty();
    }

    /** Hands on the stars that wait, for no more parts of them will come. */
    void finish() {
        scattered.values().forEach(this::handOn);
        scattered.clear();
        empty.clear();
        pointsWaiting = 0;
    }

    /** Numbers by their size, however long; other texts by their characters. */
    private static int compareIds(String one, String other) {
        return one.length() != other.length() ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }
}
