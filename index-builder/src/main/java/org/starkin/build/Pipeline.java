package org.starkin.build;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.NoVector;
import org.starkin.encoder.Prepared;
import org.starkin.index.Reject;
import org.starkin.index.Star;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadCounts;

/**
 * From photometry to stars with vectors. One thread reads, several prepare, others encode in batches, the caller's thread
 * hands on, stars and rejects in the order of reading whatever the number of threads. What is under way is bounded in stars
 * and in points. Every star read comes out exactly once, as a star or as a reject; so does, where the sink takes a whole
 * survey, every row of the objects table without photometry. Now and then the sink is told how far everything has come, so
 * that an interrupted build can go on from there. Used once.
 */
final class Pipeline {

    /** The reason of a star of which the encoder makes no vector. */
    static final String NO_VECTOR = "no_vector";

    private final Inputs.Opened inputs;
    private final Engine engine;
    private final Output output;
    private final BuildState from;
    private final StarMaker maker;
    private final Tallies tallies;
    private final StageClocks clocks;
    private final UnseenObjects unseen;
    private final long began = System.nanoTime();
    private Batch batch;
    private Place done;
    private ReadCounts rowsBeforeUnit;
    private long lastCheckpoint = began;

    Pipeline(Inputs.Opened inputs, Engine engine, Output output) {
        this(inputs, engine, output, BuildState.BEGINNING);
    }

    /** The same, going on from where an interrupted build had come; its sink holds what came before. */
    Pipeline(Inputs.Opened inputs, Engine engine, Output output, BuildState from) {
        this.inputs = inputs;
        this.engine = engine;
        this.output = output;
        this.from = from;
        this.maker = new StarMaker(output.survey(), inputs.objects());
        this.tallies = new Tallies(from.counts());
        this.clocks = new StageClocks(from.busySeconds(), engine.threads(), System::nanoTime);
        this.done = from.place();
        this.rowsBeforeUnit = from.rowsBeforeUnit();
        this.batch = new Batch(
                from.place(),
                from.rowsBeforeUnit(),
                engine.encoder().placement().batch());
        this.unseen = UnseenObjects.of(inputs.objects(), output.sink());
    }

    /**
     * Moves everything from the inputs to the sink.
     *
     * @throws org.starkin.survey.UnusableInput where a file turns out to be damaged
     * @throws BuildFailed where the program fails at a star, or is interrupted
     */
    BuildReport run() {
        output.progress().begin(inputs.photometry().stars(), from.counts().starsRead(), clocks::bottleneck);
        if (from.equals(BuildState.BEGINNING)) {
            inputs.refused().forEach(this::reject);
        }
        try (Reading reading = new Reading(
                        inputs.photometry(),
                        from.place(),
                        engine.preparation(),
                        engine.threads().preparing(),
                        clocks);
                Encoding encoding =
                        new Encoding(engine.encoder(), engine.threads().encoding(), clocks)) {
            ReadCounts rows = from.rowsBeforeUnit().plus(drain(reading, encoding));
            unseen.forEach(this::reject);
            return BuildReport.of(
                    tallies.counts(), rows, clocks.figures(tallies.counts().starsRead()), wall());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildFailed("the build was interrupted", e);
        }
    }

    private Duration wall() {
        return Duration.ofNanos(System.nanoTime() - began).plusMillis(Math.round(1000 * from.wallSeconds()));
    }

    private ReadCounts drain(Reading reading, Encoding encoding) throws InterruptedException {
        while (true) {
            switch (reading.take()) {
                case Reading.Item.Star star -> {
                    star.raw().ids().forEach(unseen::seen);
                    batch.add(entry(star, reading));
                }
                case Reading.Item.Rejected(Reject reject) -> {
                    unseen.seen(reject.where());
                    batch.add(new Batch.Entry.NoStar(reject));
                }
                case Reading.Item.Unit(long unit, ReadCounts before) ->
                    batch.enter(unit, from.rowsBeforeUnit().plus(before));
                case Reading.Item.End() -> {
                    endBatch(encoding);
                    while (!encoding.isEmpty()) {
                        handOn(encoding.take(), reading);
                    }
                    return counts(reading);
                }
            }
            if (batch.isFull()) {
                endBatch(encoding);
            }
            while (encoding.isFull()) {
                handOn(encoding.take(), reading);
            }
        }
    }

    private void endBatch(Encoding encoding) {
        encoding.put(batch);
        batch = new Batch(
                batch.end(),
                batch.rowsBeforeUnit(),
                engine.encoder().placement().batch());
    }

    private static ReadCounts counts(Reading reading) throws InterruptedException {
        try {
            return reading.counts();
        } catch (ExecutionException e) {
            throw BuildFailed.unwrapped("reading failed", e);
        }
    }

    /** Waits for a star to be prepared; one that is refused makes room at once. */
    private static Batch.Entry entry(Reading.Item.Star star, Reading reading) throws InterruptedException {
        RawStar raw = star.raw();
        return switch (prepared(star)) {
            case Prepared.Analysed analysed -> new Batch.Entry.Ready(raw, analysed);
            case Prepared.Refused refused -> {
                reading.release(raw);
                Reject reject = new Reject(raw.source(), raw.objectId(), refused.reason(), refused.detail());
                yield new Batch.Entry.Refused(reject, raw.drops().plus(refused.drops()));
            }
        };
    }

    private static Prepared prepared(Reading.Item.Star star) throws InterruptedException {
        try {
            return star.prepared().get();
        } catch (ExecutionException e) {
            throw new BuildFailed(
                    "object " + star.raw().objectId() + " of " + star.raw().source() + " could not be analysed: "
                            + e.getCause(),
                    e);
        }
    }

    private void handOn(Encoding.Encoded encoded, Reading reading) {
        long start = clocks.now();
        for (Batch.Entry entry : encoded.batch().entries()) {
            switch (entry) {
                case Batch.Entry.Ready star -> {
                    handOn(star, encoded);
                    reading.release(star.raw());
                }
                case Batch.Entry.Refused(Reject reject, var drops) -> {
                    tallies.points(drops);
                    rejectStar(reject);
                }
                case Batch.Entry.NoStar(Reject reject) -> reject(reject);
            }
        }
        checkpoint(encoded.batch());
        clocks.add(Stage.WRITE, clocks.now() - start);
    }

    private void handOn(Batch.Entry.Ready entry, Encoding.Encoded encoded) {
        RawStar raw = entry.raw();
        Optional<NoVector> reason = encoded.reasonWithout(entry);
        if (reason.isPresent()) {
            tallies.points(raw.drops().plus(entry.analysed().cleaned().drops()));
            rejectStar(new Reject(
                    raw.source(),
                    raw.objectId(),
                    NO_VECTOR,
                    String.valueOf(reason.get().getMessage())));
            return;
        }
        Embedding embedding = encoded.vector(entry);
        Star star = maker.star(raw, entry.analysed(), embedding);
        tallies.points(star.drops());
        tallies.read();
        output.sink().add(star).ifPresentOrElse(tallies::rejected, tallies::kept);
        output.progress().star();
    }

    private void rejectStar(Reject reject) {
        tallies.read();
        reject(reject);
        output.progress().star();
    }

    private void reject(Reject reject) {
        tallies.rejected(reject.reason());
        output.sink().reject(reject);
    }

    private void checkpoint(Batch handedOn) {
        done = handedOn.end();
        rowsBeforeUnit = handedOn.rowsBeforeUnit();
        if (clocks.now() - lastCheckpoint >= output.betweenCheckpoints().toNanos()) {
            output.sink().checkpoint(state().toJson());
            lastCheckpoint = clocks.now();
        }
    }

    /** How far everything has come that was handed on; called by the thread that runs the pipeline. */
    BuildState state() {
        return new BuildState(done, rowsBeforeUnit, tallies.counts(), clocks.seconds(), wall().toMillis() / 1000.0);
    }
}
